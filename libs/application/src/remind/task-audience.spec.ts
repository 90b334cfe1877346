import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, WorkingTown } from '#libs/testing';
import type { TaskReference } from './task-audience.js';
import { TaskAudience } from './task-audience.js';

describe('whom several tasks concern', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  async function reference(goalTableId: string): Promise<TaskReference> {
    return { goalTableId, taskId: (await town.hall.openTask(goalTableId)).taskId };
  }
  const audience = (references: readonly TaskReference[]) =>
    town.read(() => town.app.get(TaskAudience).of(references));

  it('is answered for each of them, over several tables', async () => {
    const review = await reference(await town.hall.submitted('审'));
    const approval = await reference(await town.hall.reviewed('批'));
    const concerns = await audience([review, approval]);
    expect(concerns.get(review.taskId)?.people.toSorted()).toEqual(['chen', 'liang'].map(idOf).toSorted());
    expect(concerns.get(approval.taskId)?.people.toSorted()).toEqual(['guo', 'huang'].map(idOf).toSorted());
  });

  it('leaves out what is gone, and names nobody for what is done', async () => {
    const goalTableId = await town.hall.submitted('已签');
    const [signed] = (await town.hall.state(goalTableId)).tasks;
    const concerns = await audience([
      { goalTableId, taskId: signed!.taskId },
      { goalTableId: idOf('no table'), taskId: idOf('no task') },
    ]);
    expect(concerns.get(signed!.taskId)?.people).toEqual([]);
    expect(concerns.has(idOf('no task'))).toBe(false);
    expect((await audience([])).size).toBe(0);
  });

  it('asks for the offices of today', async () => {
    const review = await reference(await town.hall.submitted('到期'));
    const [grant] = town.database.allDistricts()[0]!.people.find(({ account }) => account === 'chen')!.grants;
    town.staff({ id: idOf('chen'), grants: [{ ...grant!, until: '2023-12-06' }] });
    const people = async () => (await audience([review])).get(review.taskId)?.people;
    expect(await people()).toContain(idOf('chen'));
    town.database.now = '2023-12-06T16:00:00.000Z';
    expect(await people()).toEqual([idOf('liang')]);
  });

  it('does not guess when the rules of a case are unknown', async () => {
    const review = await reference(await town.hall.submitted('旧规则'));
    const state = await town.hall.state(review.goalTableId);
    const cases = state.cases.map((one) => ({ ...one, definitionVersion: 99 }));
    town.rows.tables.set(state.id, { ...state, cases });
    await expect(audience([review])).rejects.toMatchObject({ conflict: { code: 'definition-unknown' } });
  });
});
