import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliEnding, FreshDatabase, TownStack } from '#libs/testing';
import { apiEnvironment, startTown, testServers, TOWN_PASSWORD, WarmPifu } from '#libs/testing';

/** Variables on top of those that lead to the town. */
export type Changes = Readonly<Record<string, string>>;

/** An address of this machine that nobody ever listens on. */
export const NOBODY = 'http://127.0.0.1:1';

/** A running town with the command line over it. */
export interface CliTown {
  readonly town: TownStack;
  readonly fileOf: (name: string, text: string) => string;
  /** Runs a command to its end; words are parted by blanks. */
  readonly pifu: (words: string, changes?: Changes) => Promise<CliEnding>;
  /** Variables that lead to another database of the same server. */
  readonly at: (database: FreshDatabase) => Changes;
  readonly stop: () => Promise<void>;
}

/** Starts a town and gives the command line everything that an operator has. */
export async function cliTown(): Promise<CliTown> {
  const town = await startTown();
  const folder = mkdtempSync(join(tmpdir(), 'pifu-cli-'));
  const fileOf = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const { passwordFiles, password } = testServers().pg;
  const environment = {
    ...apiEnvironment(town.database),
    PIFU_DATA_DIR: folder,
    PIFU_PUBLIC_ORIGIN: town.api.origin,
    PIFU_DB_MIGRATOR_PASSWORD_FILE: passwordFiles['migrator'] ?? '',
    PIFU_DB_AUDITOR_PASSWORD_FILE: passwordFiles['auditor'] ?? '',
    PIFU_DB_SUPERUSER_PASSWORD_FILE: fileOf('superuser', password),
    PIFU_DEMO_PASSWORD_FILE: fileOf('password', TOWN_PASSWORD),
  };
  const warm = WarmPifu.start();
  return {
    town,
    fileOf,
    pifu: (words, changes = {}) => warm.run(words.split(' '), { ...environment, ...changes }),
    at: ({ name }) => ({ PIFU_DB_NAME: name }),
    stop: async () => {
      await warm.stop();
      await town.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
