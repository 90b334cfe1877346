import { ApiConfig } from './api.config.js';
import { CliConfig } from './cli.config.js';
import type { VariableInfo } from './variable.js';
import { VARIABLE_GROUPS, variablesOf } from './variable.js';
import { WorkerConfig } from './worker.config.js';

/** The processes and their configuration classes. */
const CONFIG_CLASSES = { api: ApiConfig, worker: WorkerConfig, cli: CliConfig } as const;

/** One variable as the documentation shows it. */
export interface DescribedVariable extends VariableInfo {
  readonly processes: readonly string[];
}

/** Every variable of every process once, by group and name: the source of the documentation. */
export function describeConfig(): readonly DescribedVariable[] {
  const described = new Map<string, DescribedVariable>();
  for (const [process, config] of Object.entries(CONFIG_CLASSES)) {
    for (const { property: _, ...variable } of variablesOf(config)) {
      const known = described.get(variable.name);
      described.set(variable.name, { ...variable, processes: [...(known?.processes ?? []), process] });
    }
  }
  return [...described.values()].sort(
    (left, right) =>
      VARIABLE_GROUPS.indexOf(left.group) - VARIABLE_GROUPS.indexOf(right.group) ||
      (left.name < right.name ? -1 : 1),
  );
}
