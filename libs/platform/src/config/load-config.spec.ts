import { describe, expect, it } from '@jest/globals';
import { IsInt, Max, Min, MinLength } from 'class-validator';
import { ApiConfig } from './api.config.js';
import { words } from './config-words.js';
import { ConfigError } from './config.error.js';
import { loadConfig } from './load-config.js';
import { Variable, variablesOf } from './variable.js';

const about = words('说明', 'about');
const fix = words('改正。', 'Mend it.');

abstract class Ancestor {
  @Variable({ name: 'X_NAME', group: 'process', example: 'lin', fallback: 'nobody', about, fix })
  @MinLength(3)
  readonly name!: string;
}

class Example extends Ancestor {
  @Variable({ name: 'X_AGE', group: 'http', kind: 'integer', example: '40', fallback: null, about, fix })
  @Max(99)
  @Min(1)
  @IsInt()
  readonly age!: number;

  /** Filled by nobody: only declared properties come from the environment. */
  readonly other = 'own';
}

function refusal(environment: Readonly<Record<string, string | undefined>>): ConfigError {
  try {
    loadConfig(Example, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('was accepted');
}

describe('reading a configuration', () => {
  it('gives an instance of the class, inherited variables included', () => {
    const loaded = loadConfig(Example, { X_NAME: 'lin', X_AGE: '40' });
    expect(loaded).toBeInstanceOf(Example);
    expect(Object.fromEntries(Object.entries(loaded))).toEqual({ name: 'lin', age: 40, other: 'own' });
  });

  it('takes the fallback for what is unset, empty or blank', () => {
    for (const name of [undefined, '', ' \t\n']) {
      expect(loadConfig(Example, { X_NAME: name, X_AGE: '1' }).name).toBe('nobody');
    }
  });

  it('looks at its own variables only', () => {
    const loaded = loadConfig(Example, { X_AGE: '1', X_OTHER: 'foreign', other: 'foreign', name: 'foreign' });
    expect(Object.fromEntries(Object.entries(loaded))).toEqual({ name: 'nobody', age: 1, other: 'own' });
  });

  it('checks a number as a number', () => {
    expect(loadConfig(Example, { X_AGE: '007' }).age).toBe(7);
    expect(refusal({ X_AGE: '100' }).problems[0]?.why).toBe('不得大于 99 must not be greater than 99');
    expect(refusal({ X_AGE: '0' }).problems[0]?.why).toBe('不得小于 1 must not be less than 1');
  });

  it('says of a text that is no number just that, and nothing about its size', () => {
    for (const text of ['old', '4 0', '40.5', '1e1', '+4', '-4']) {
      expect(refusal({ X_AGE: text }).problems[0]?.why).toBe('应为整数 must be an integer');
    }
  });

  it('misses a number that has no fallback', () => {
    expect(refusal({}).problems).toEqual([
      { variable: 'X_AGE', why: '应为整数 must be an integer', fix: '改正。 Mend it. (X_AGE=40)' },
    ]);
  });
});

describe('a wrong configuration', () => {
  const error = refusal({ X_NAME: 'ab', X_AGE: 'old' });

  it('is told whole, in the order of declaration or of checking', () => {
    expect(error.problems.map(({ variable }) => variable).sort()).toEqual(['X_AGE', 'X_NAME']);
  });

  it('is one text that a person can work through', () => {
    const [first, second, third, ...rest] = error.message.split('\n');
    expect(first).toBe('配置有 2 处错误，未启动。The configuration has 2 error(s); not started.');
    expect(second).toMatch(/^ {2}X_\w+: /u);
    expect(third).toBe(
      `    → 改正。 Mend it. (${second?.includes('X_AGE') === true ? 'X_AGE=40' : 'X_NAME=lin'})`,
    );
    expect(rest).toHaveLength(2);
  });

  it('is an error like others, so that a process that does not know it ends', () => {
    expect(error).toBeInstanceOf(Error);
  });

  it('of the api names all its mistakes, those of reading and those of checking', () => {
    const environment = {
      PIFU_MODE: 'prod',
      PIFU_API_PORT: '99999',
      PIFU_DB_PORT: 'five',
      PIFU_PUBLIC_ORIGIN: 'pifu',
      PIFU_DB_APP_PASSWORD_FILE: '/nowhere/at/all',
      PIFU_DEMO_PASSWORD_FILE: '/nowhere/else',
    };
    expect(() => loadConfig(ApiConfig, environment)).toThrow('配置有 6 处错误');
    for (const name of Object.keys(environment)) {
      expect(() => loadConfig(ApiConfig, environment)).toThrow(`  ${name}: `);
    }
  });
});

describe('the variables of a class', () => {
  it('are those of its ancestors first', () => {
    expect(variablesOf(Example).map(({ name, property, kind }) => [name, property, kind])).toEqual([
      ['X_NAME', 'name', 'text'],
      ['X_AGE', 'age', 'integer'],
    ]);
    expect(variablesOf(Ancestor).map(({ name }) => name)).toEqual(['X_NAME']);
  });

  it('are none for a class that declares none', () => {
    class Plain {
      readonly own = 1;
    }
    expect(variablesOf(Plain)).toEqual([]);
    expect(loadConfig(Plain, { X_NAME: 'lin' })).toEqual({ own: 1 });
  });
});
