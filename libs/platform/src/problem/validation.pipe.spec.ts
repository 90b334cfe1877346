import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { PlaceError } from './problem.error.js';
import { ProblemError } from './problem.error.js';
import { strictValidation } from './validation.pipe.js';

class LineDto {
  @IsNotEmpty()
  @IsString()
  readonly source!: string;

  @Max(100)
  @Min(1)
  @IsInt()
  readonly share!: number;
}

class TableDto {
  @MaxLength(5)
  @MinLength(2)
  @IsString()
  readonly name!: string;

  @IsIn(['public', 'exempt'])
  readonly kind!: string;

  @IsOptional()
  @IsBoolean()
  readonly open?: boolean;

  @IsOptional()
  @IsUUID()
  readonly id?: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => LineDto)
  readonly first?: LineDto;

  @IsOptional()
  @ArrayMaxSize(2)
  @ValidateNested({ each: true })
  @IsArray()
  @Type(() => LineDto)
  readonly lines?: readonly LineDto[];
}

const SOUND = { name: '服装', kind: 'public' };

async function taken(value: unknown): Promise<unknown> {
  return strictValidation().transform(value, { type: 'body', metatype: TableDto });
}

async function refused(value: unknown): Promise<readonly PlaceError[]> {
  const error: unknown = await taken(value).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw new Error(`not refused as a problem: ${String(error)}`);
  expect(error.code).toBe('validation-failed');
  expect(error.extras.facts).toEqual({ count: String(error.extras.errors?.length) });
  return error.extras.errors ?? [];
}

async function places(value: unknown): Promise<readonly string[]> {
  return (await refused(value)).map(({ pointer, code }) => `${pointer ?? ''} ${code}`);
}

describe('sound input', () => {
  it('becomes an instance of its class, nested ones too', async () => {
    const table = (await taken({ ...SOUND, lines: [{ source: '财政拨款', share: 100 }] })) as TableDto;
    expect(table).toBeInstanceOf(TableDto);
    expect(table.lines?.[0]).toBeInstanceOf(LineDto);
  });

  it('may leave out what is optional, or say null', async () => {
    const { open, lines } = (await taken({ ...SOUND, open: null, lines: null })) as TableDto;
    expect([open, lines]).toEqual([undefined, undefined]);
  });

  it('is taken as it is where it is bytes', async () => {
    const bytes = Buffer.from('项目绩效目标表');
    expect(await strictValidation().transform(bytes, { type: 'body' })).toBe(bytes);
  });

  it('is not looked at where our own decorators hand it over', async () => {
    const act = { ifMatch: null };
    expect(await strictValidation().transform(act, { type: 'custom' })).toEqual({ ifMatch: null });
  });

  it('is not converted: a number stays a number and a text a text', async () => {
    expect(await taken({ ...SOUND, open: false })).toMatchObject({ open: false });
    expect(await places({ ...SOUND, open: 'false' })).toEqual(['/open isBoolean']);
  });
});

describe('wrong input is named by place and by what is wrong there', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['a field that is missing', { kind: 'public' }, ['/name isDefined']],
    ['all fields missing', {}, ['/name isDefined', '/kind isDefined']],
    ['a field that is null', { ...SOUND, name: null }, ['/name isDefined']],
    [
      'a nested field that is null',
      { ...SOUND, first: { source: null, share: 1 } },
      ['/first/source isDefined'],
    ],
    ['one of a list that is null', { ...SOUND, lines: [null] }, ['/lines/0 nestedValidation']],
    ['an unknown field that is null', { ...SOUND, role: null }, ['/role whitelistValidation']],
    ['a wrong kind: not its length as well', { ...SOUND, name: 12 }, ['/name isString']],
    ['too short', { ...SOUND, name: '服' }, ['/name minLength']],
    ['too long', { ...SOUND, name: '服装购置项目' }, ['/name maxLength']],
    ['none of a few', { ...SOUND, kind: 'secret' }, ['/kind isIn']],
    ['no UUID', { ...SOUND, id: '42' }, ['/id isUuid']],
    ['an unknown field', { ...SOUND, role: 'approver' }, ['/role whitelistValidation']],
    [
      'several unknown fields',
      { ...SOUND, a: 1, b: null },
      ['/a whitelistValidation', '/b whitelistValidation'],
    ],
    ['a slash in a name', { ...SOUND, 'a/b': 1 }, ['/a~1b whitelistValidation']],
    ['a tilde in a name', { ...SOUND, 'a~b': 1 }, ['/a~0b whitelistValidation']],
    ['both in a name', { ...SOUND, '~1/': 1 }, ['/~01~1 whitelistValidation']],
    ['an empty name', { ...SOUND, '': 1 }, ['/ whitelistValidation']],
    ['no list', { ...SOUND, lines: 'none' }, ['/lines isArray', '/lines nestedValidation']],
    ['a nested text', { ...SOUND, first: 'none' }, ['/first isObject', '/first nestedValidation']],
    ['a nested field', { ...SOUND, first: { source: '', share: 1 } }, ['/first/source isNotEmpty']],
    [
      'a nested unknown field',
      { ...SOUND, first: { source: 'a', share: 1, total: 2 } },
      ['/first/total whitelistValidation'],
    ],
    [
      'one of a list',
      {
        ...SOUND,
        lines: [
          { source: 'a', share: 1 },
          { source: 'b', share: 101 },
        ],
      },
      ['/lines/1/share max'],
    ],
    [
      'two of a list',
      { ...SOUND, lines: [{ share: 0 }, { source: 'b' }] },
      ['/lines/0/source isDefined', '/lines/0/share min', '/lines/1/share isDefined'],
    ],
    ['a fraction', { ...SOUND, first: { source: 'a', share: 1.5 } }, ['/first/share isInt']],
    [
      'a number as a text: not its size as well',
      { ...SOUND, first: { source: 'a', share: '1' } },
      ['/first/share isInt'],
    ],
    [
      'a list that is too long',
      { ...SOUND, lines: [1, 2, 3].map((share) => ({ source: 'a', share })) },
      ['/lines arrayMaxSize'],
    ],
  ])('%s', async (_, value, expected) => {
    expect([...(await places(value))].sort()).toEqual([...expected].sort());
  });

  it('in both languages, with the bound', async () => {
    const [problem] = await refused({ ...SOUND, name: '服装购置项目' });
    expect(problem).toEqual({
      pointer: '/name',
      code: 'maxLength',
      zh: '不得超过 5 个字',
      en: 'must not exceed 5 characters',
    });
    const [choice] = await refused({ ...SOUND, kind: 'x' });
    expect(choice).toMatchObject({
      zh: '应为下列之一：public, exempt',
      en: 'must be one of: public, exempt',
    });
    const [most] = await refused({ ...SOUND, lines: [1, 2, 3].map((share) => ({ source: 'a', share })) });
    expect(most).toMatchObject({ zh: '不得超过 2 条', en: 'must not have more than 2 entries' });
  });

  it('without repeating what was sent', async () => {
    const text = JSON.stringify(
      await refused({ name: 'canary-too-long', kind: 'canary', lines: ['canary'] }),
    );
    expect(text).not.toContain('canary');
  });
});

describe('what is no object at all is a problem too, and not a failure of ours', () => {
  it.each<[string, unknown]>([
    ['a list', []],
    ['a list of objects', [{ name: '服装' }]],
    ['a text', 'text'],
    ['a number', 1],
    ['a truth', true],
  ])('%s', async (_, value) => {
    const found = await refused(value);
    expect(found.length).toBeGreaterThan(0);
    for (const { pointer, zh, en } of found) {
      expect(pointer).toMatch(/^(?:\/.*)?$/u);
      expect([zh, en]).not.toContain('');
    }
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['nothing', undefined],
  ])('%s misses every field', async (_, value) => {
    expect(await places(value)).toEqual(['/name isDefined', '/kind isDefined']);
  });
});

describe('names that mean something to the language', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s is no field',
    async (name) => {
      const value = JSON.parse(`{"name":"服装","kind":"public","${name}":{"role":"approver"}}`) as unknown;
      const outcome = await taken(value).then(
        (table) => table as object,
        (error: unknown) => error as object,
      );
      // refused, or dropped: never taken over
      expect(Reflect.get(outcome, 'role')).toBeUndefined();
      expect(Reflect.get({}, 'role')).toBeUndefined();
      if (!(outcome instanceof ProblemError)) expect(Object.keys(outcome)).not.toContain(name);
    },
  );
});
