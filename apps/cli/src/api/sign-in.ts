import type { CliConfig } from '#libs/platform';
import { readInputFile } from '../input-file.js';
import { PersonSession } from './person-session.js';
import { runningServer } from './running-server.js';

/** Signs in as a person: with a password from a file, or with the demo password outside production. */
export function signInAs(config: CliConfig, account: string, passwordFile?: string): Promise<PersonSession> {
  const password =
    passwordFile === undefined
      ? config.demoPassword?.reveal()
      : readInputFile(passwordFile).toString('utf8').trim();
  if (password === undefined) {
    throw new Error('请用 --password-file 给出密码文件。Give the password with --password-file FILE.');
  }
  return PersonSession.open(runningServer(config), account, password);
}
