import { readFileSync } from 'node:fs';
import { validateSync } from 'class-validator';
import { brokenConstraints } from '../problem/broken-constraints.js';
import { ConfigError } from './config.error.js';
import type { ConfigProblem } from './config.error.js';
import { Secret } from './secret.js';
import type { DeclaredVariable } from './variable.js';
import { variablesOf } from './variable.js';

/** The environment as a process gets it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads and checks a configuration class before anything else starts.
 * @throws ConfigError naming every wrong variable together with its fix
 */
export function loadConfig<T extends object>(config: new () => T, environment: Environment = process.env): T {
  const loaded = new config();
  const variables = variablesOf(config);
  const problems = variables.flatMap((variable) => fill(loaded, variable, environment));
  const read = new Set(problems.map((problem) => problem.variable));
  problems.push(...invalid(loaded, variables).filter((problem) => !read.has(problem.variable)));
  if (problems.length > 0) throw new ConfigError(problems);
  return loaded;
}

function fill(loaded: object, variable: DeclaredVariable, environment: Environment): ConfigProblem[] {
  const raw = environment[variable.name]?.trim();
  const text = raw === undefined || raw === '' ? variable.fallback : raw;
  try {
    Reflect.set(loaded, variable.property, text === null ? null : valueOf(text, variable));
    return [];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return [
      // the text is not repeated: who mistakes the variable writes the secret itself where its file belongs
      problemOf(variable, `文件读不出 the file cannot be read (${code ?? 'unreadable'})`),
    ];
  }
}

function valueOf(text: string, { kind }: DeclaredVariable): string | number | Secret {
  switch (kind) {
    case 'text':
      return text;
    case 'integer':
      return /^\d+$/u.test(text) ? Number(text) : Number.NaN;
    case 'secret-file':
      return new Secret(readFileSync(text, 'utf8').trim());
  }
}

function invalid(loaded: object, variables: readonly DeclaredVariable[]): ConfigProblem[] {
  return validateSync(loaded).flatMap(({ property, value, constraints }) => {
    const variable = variables.find((one) => one.property === property);
    const broken = brokenConstraints(constraints ?? {}, value);
    const why = broken.map(({ zh, en }) => (zh === en ? zh : `${zh} ${en}`)).join('；');
    return variable === undefined ? [] : [problemOf(variable, why)];
  });
}

function problemOf({ name, fix, example }: DeclaredVariable, why: string): ConfigProblem {
  return { variable: name, why, fix: `${fix.zh} ${fix.en} (${name}=${example})` };
}
