import { readFileSync } from 'node:fs';

/** The real servers of a test run, as `npm test` has started them. */
export interface TestServers {
  readonly pg: {
    readonly host: string;
    readonly port: number;
    readonly superuser: string;
    readonly password: string;
    /** Passwords of the login roles by their short name, e.g. `app`. */
    readonly roles: Readonly<Record<string, string>>;
    readonly passwordFiles: Readonly<Record<string, string>>;
  };
  readonly redisUrl: string;
  readonly redisUrlFile: string;
}

/** Reads where the servers are. */
export function testServers(): TestServers {
  const file = process.env['PIFU_TEST_SERVERS'];
  if (file === undefined) throw new Error('no servers: run these tests with npm test');
  return JSON.parse(readFileSync(file, 'utf8')) as TestServers;
}
