import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, named, PersonClient, seedFarDistrict, startTown } from '#libs/testing';
import type { Outcome, Row, Who } from './matrix-rows.js';
import { MATRIX } from './authorisation-matrix.data.js';
import { WHO } from './matrix-rows.js';
import { thingAt } from './matrix-things.js';

let town: TownStack;
const [staff] = machongTables() as [GoalTableContent];

beforeAll(async () => {
  town = await startTown();
  await seedFarDistrict(town.database);
});
afterAll(() => town.stop());

function as(who: Who): Promise<PersonClient> {
  return who === 'nobody' ? Promise.resolve(town.anybody()) : PersonClient.byCard(town.api.origin, who);
}

/** Whoever may not comes first: a refused attempt must leave everything to those who may. */
function inOrder({ expected }: Row): Who[] {
  const [refused, allowed] = [
    WHO.filter((who) => typeof expected[who] === 'string'),
    WHO.filter((who) => typeof expected[who] === 'number'),
  ];
  return [...refused, ...allowed];
}

function outcomeOf({ status, json }: Answer): Outcome {
  return status < 300 ? status : String(json['code']);
}

describe('who may use which route', () => {
  it.each(MATRIX.map((row) => [`${row.route} (${row.at})`, row] as const))('%s', async (_, row) => {
    const thing = await thingAt(town, row.at);
    const outcomes: Partial<Record<Who, Outcome>> = {};
    for (const who of inOrder(row)) outcomes[who] = outcomeOf(await row.ask(await as(who), thing));
    expect(outcomes).toEqual(row.expected);
    const commands = !row.route.startsWith('GET') && thing.id !== '';
    if (!commands) return;
    const after = await (await as('su')).get(`/v1/goal-tables/${thing.id}`);
    expect(after.json['version']).toBe(thing.version + 1);
  });

  it('is said for every route of the OpenAPI document, and for no other', async () => {
    const { paths } = (await town.anybody().get('/openapi.json')).json as {
      paths: Readonly<Record<string, object>>;
    };
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...new Set(MATRIX.map((row) => row.route))].sort()).toEqual(routes.sort());
  });
});

describe('lists show a table to those who may read it', () => {
  let id: string;
  beforeAll(async () => {
    id = await bringTo('submitted', town, named(staff, '谁看得见'));
  });

  it.each([
    ['lin', true],
    ['zhou', true],
    ['wu', true],
    ['chen', true],
    ['huang', true],
    ['xu', true],
    ['su', true],
    ['deng', false],
    ['qu', false],
  ] as const)('%s: %p', async (who, visible) => {
    const person = await as(who);
    const rows: string[] = [];
    for (let cursor = ''; cursor !== 'null';) {
      const page = await person.get(`/v1/goal-tables?fiscalYear=2024&limit=100${cursor}`);
      rows.push(...(page.json['items'] as { goalTableId: string }[]).map((row) => row.goalTableId));
      const next = page.json['nextCursor'] as string | null;
      cursor = next === null ? 'null' : `&cursor=${next}`;
    }
    expect(rows.includes(id)).toBe(visible);
    const units = (await person.get('/v1/progress?fiscalYear=2024')).json['items'] as { unitId: string }[];
    const table = await person.get(`/v1/goal-tables/${id}`);
    expect(units.some((unit) => unit.unitId === table.json['unitId'])).toBe(visible);
  });

  it('keeps two districts apart that have a unit of one name', async () => {
    const [lin, qu] = [await as('lin'), await as('qu')];
    const mine = (await lin.get('/v1/units')).json['items'] as { id: string; name: string }[];
    const theirs = (await qu.get('/v1/units')).json['items'] as { id: string; name: string }[];
    expect(mine.map((unit) => unit.id).filter((one) => theirs.some((unit) => unit.id === one))).toEqual([]);
    expect(theirs.map((unit) => unit.name)).toContain('东莞市麻涌镇网格管理中心');
    expect(theirs).toHaveLength(2);
  });
});
