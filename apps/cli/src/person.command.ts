import { CommandRunner, Option } from 'nest-commander';
import type { PersonSession } from './api/person-session.js';
import { signInAs } from './api/sign-in.js';
import { cliConfig } from './options.js';
import type { Told } from './told.js';

/** As whom a command acts. */
export interface PersonFlags {
  readonly as: string;
  readonly passwordFile?: string;
}

/** As whom a command acts, and for whom it prints. */
export interface PrintingFlags extends PersonFlags {
  readonly json?: boolean;
}

/** What every command has that acts through the api as somebody. */
export abstract class PersonCommand extends CommandRunner {
  @Option({ flags: '--as <account>', description: '以谁的身份 as which person', required: true })
  parseAs(value: string): string {
    return value;
  }

  @Option({ flags: '--password-file <file>', description: '密码文件 file with the password' })
  parsePasswordFile(value: string): string {
    return value;
  }

  protected signIn({ as, passwordFile }: PersonFlags): Promise<PersonSession> {
    return signInAs(cliConfig(), as, passwordFile);
  }

  protected say(text: string): void {
    process.stdout.write(text);
  }
}

/** One whose answer machines can read as well. */
export abstract class PrintingCommand extends PersonCommand {
  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }

  /** In words, or as one line of JSON. */
  protected print(json: boolean, { answer, words }: Told): void {
    this.say(`${json ? JSON.stringify(answer) : words}\n`);
  }
}
