import { Command, CommandRunner, Option } from 'nest-commander';
import { cliConfig } from './options.js';
import type { Symptom } from './doctor/symptom.js';
import { examine } from './doctor/examine.js';

/** `pifu doctor`: what is well and what is not, each with its fix. */
@Command({ name: 'doctor', description: '体检 check the installation' })
export class DoctorCommand extends CommandRunner {
  async run(_: string[], { json = false }: { readonly json?: boolean } = {}): Promise<void> {
    const symptoms = await examine(cliConfig());
    process.stdout.write(json ? `${JSON.stringify(symptoms)}\n` : `${symptoms.map(lineOf).join('\n')}\n`);
    if (symptoms.some(({ good }) => !good)) process.exitCode = 1;
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }
}

function lineOf({ good, what, fix }: Symptom): string {
  return good ? `✔ ${what}` : `✘ ${what}\n    → ${fix}`;
}
