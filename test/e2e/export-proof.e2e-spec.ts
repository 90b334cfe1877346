import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placeSourceCells } from '#libs/documents';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables, officialText } from '#libs/fixtures';
import {
  bringTo,
  cellsOf,
  decideBy,
  differences,
  LETTER,
  sendBy,
  startTown,
  withTarget,
} from '#libs/testing';

/** The form is written from what was approved, not echoed from what was read. */
describe('the official form of an approved table', () => {
  const tables = machongTables();
  const source = placeSourceCells(Buffer.from(officialText()));
  let town: TownStack;
  let lin: PersonClient;

  beforeAll(async () => {
    town = await startTown();
    lin = await town.as('lin');
  });
  afterAll(() => town.stop());

  /** Its cells between the head, which says what it is, and the foot, which says by which letter. */
  async function formOf(goalTableId: string, height: number): Promise<string[][]> {
    const { text } = await lin.get(`/v1/goal-tables/${goalTableId}/form.txt`);
    const [title, demo, ...cells] = cellsOf(text);
    expect([title, demo]).toEqual([['项目绩效目标表（批复）'], ['演示数据']]);
    return cells.slice(0, height);
  }

  it.each([0, 1])('equals the source when table %i is keyed in by hand over the api', async (index) => {
    const cells = source[index]?.slice(1) ?? [];
    const goalTableId = await bringTo('approved', town, tables[index]!);
    expect(await formOf(goalTableId, cells.length)).toEqual(cells);
  });

  it('differs in exactly one cell when one target was changed before it was approved', async () => {
    const content = tables[2]!;
    const before = (source[2] ?? []).slice(1).map((row) => [...row]);
    const goalTableId = await bringTo('drafted', town, content);
    const edited = await lin.put(`/v1/goal-tables/${goalTableId}/content`, {
      version: 1,
      body: withTarget(content, 0, '≥ 192'),
    });
    expect(edited.status).toBe(200);
    await lin.post(`/v1/goal-tables/${goalTableId}/presentations`, { version: 2 });
    await sendBy(await town.as('zhou'), goalTableId, 'submissions');
    await decideBy(await town.as('chen'), goalTableId, { decision: 'pass', opinion: '同意。' });
    expect((await decideBy(await town.as('huang'), goalTableId, LETTER)).status).toBe(201);
    expect(differences(before, await formOf(goalTableId, before.length))).toEqual([['≥ 20', '≥ 192']]);
  });
});
