import { describe, expect, it } from '@jest/globals';
import { ApiConfig } from './api.config.js';
import { CliConfig } from './cli.config.js';
import { describeConfig } from './describe-config.js';
import { VARIABLE_GROUPS, variablesOf } from './variable.js';
import { WorkerConfig } from './worker.config.js';

const CLASSES = { api: ApiConfig, worker: WorkerConfig, cli: CliConfig } as const;
const described = describeConfig();

describe('the description of the configuration', () => {
  it('names every variable once', () => {
    const names = described.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const declared = Object.values(CLASSES).flatMap((config) => variablesOf(config).map(({ name }) => name));
    expect(new Set(names)).toEqual(new Set(declared));
  });

  it('goes by group, and by name within a group', () => {
    const places = described.map(
      ({ group, name }) => `${String(VARIABLE_GROUPS.indexOf(group)).padStart(2, '0')} ${name}`,
    );
    expect(places).toEqual([...places].sort());
    expect(new Set(described.map(({ group }) => group))).toEqual(new Set(VARIABLE_GROUPS));
  });

  it.each([
    ['PIFU_MODE', ['api', 'worker', 'cli']],
    ['PIFU_DB_APP_PASSWORD_FILE', ['api', 'worker', 'cli']],
    ['PIFU_API_PORT', ['api']],
    ['PIFU_PUBLIC_ORIGIN', ['api', 'worker', 'cli']],
    ['PIFU_DEMO_PASSWORD_FILE', ['api', 'cli']],
    ['PIFU_REDIS_URL_FILE', ['worker', 'cli']],
    ['PIFU_DB_MIGRATOR_PASSWORD_FILE', ['cli']],
  ])('%s belongs to %j', (name, processes) => {
    expect(described.find((one) => one.name === name)?.processes).toEqual(processes);
  });

  it('does not show how our properties are called', () => {
    for (const variable of described) expect(variable).not.toHaveProperty('property');
  });
});

describe.each(described)('$name', (variable) => {
  it('is a name of ours, with the ending that says that a secret is in a file', () => {
    expect(variable.name).toMatch(/^PIFU_[A-Z]+(?:_[A-Z]+)*$/u);
    expect(variable.name.endsWith('_FILE')).toBe(variable.kind === 'secret-file');
  });

  it('is explained in both languages, and so is its fix', () => {
    expect(variable.about.zh).toMatch(/\p{Script=Han}/u);
    expect(variable.about.en).toMatch(/^[a-z]/u);
    expect(variable.fix.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(variable.fix.en).toMatch(/^[A-Z].*\.$/u);
    for (const text of [variable.about.en, variable.fix.en]) expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('has an example, and no secret has a fallback', () => {
    expect(variable.example).toMatch(/^\S+$/u);
    if (variable.kind === 'secret-file') expect(variable.fallback).toBeNull();
  });

  it('means the same in every process that reads it', () => {
    const declared = Object.values(CLASSES).flatMap((config) =>
      variablesOf(config).filter(({ name }) => name === variable.name),
    );
    const { processes, ...info } = variable;
    expect(declared).toHaveLength(processes.length);
    for (const { property: _, ...one } of declared) expect(one).toEqual(info);
  });
});

describe('examples and fallbacks', () => {
  it('are values that the classes accept, but for the files that they name', () => {
    for (const { kind, name, example, fallback } of described) {
      if (kind === 'integer') expect([name, example]).toEqual([name, expect.stringMatching(/^\d+$/u)]);
      if (kind === 'integer') expect(fallback ?? '0').toMatch(/^\d+$/u);
    }
  });

  it('cover every word of the variables that take one of a few', () => {
    const mode = described.find(({ name }) => name === 'PIFU_MODE');
    for (const word of ['demo', 'test', 'production']) {
      expect(mode?.about.zh).toContain(word);
      expect(mode?.fix.en).toContain(word);
    }
  });
});
