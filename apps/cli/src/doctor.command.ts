import { Command, CommandRunner, Option } from 'nest-commander';
import { cliConfig } from './options.js';
import type { Symptom } from './doctor/symptom.js';
import { examine, examineWorker } from './doctor/examine.js';

interface DoctorFlags {
  readonly json?: boolean;
  readonly worker?: boolean;
}

/** `pifu doctor [--worker]`: what is well and what is not, each with its fix; leaves with 1 when anything is not. */
@Command({ name: 'doctor', description: '体检 check the installation' })
export class DoctorCommand extends CommandRunner {
  async run(_: string[], { json = false, worker = false }: DoctorFlags = {}): Promise<void> {
    const symptoms = await (worker ? examineWorker : examine)(cliConfig());
    process.stdout.write(json ? `${JSON.stringify(symptoms)}\n` : `${symptoms.map(lineOf).join('\n')}\n`);
    if (symptoms.some(({ good }) => !good)) process.exitCode = 1;
  }

  @Option({ flags: '--worker', description: '只看 worker 是否在工作 only whether the worker works' })
  parseWorker(): boolean {
    return true;
  }

  @Option({ flags: '--json', description: '输出 JSON print JSON' })
  parseJson(): boolean {
    return true;
  }
}

function lineOf({ good, what, fix }: Symptom): string {
  return good ? `✔ ${what}` : `✘ ${what}\n    → ${fix}`;
}
