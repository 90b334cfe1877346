import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SelfEvaluationState } from '#libs/domain';
import { sha256 } from '#libs/fixtures';
import { aDuty, idOf, TENANT, WorkingTown } from '#libs/testing';
import { evaluationIdOf, SELF_EVALUATION } from '../evaluate/evaluation-kind.js';
import { OpenEvaluationsUseCase } from '../evaluate/open-evaluations.use-case.js';
import { TakeEvaluationStepUseCase } from '../evaluate/take-evaluation-step.use-case.js';
import type { CalendarDayRecord } from '../ports/calendar.repository.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { RECOMPUTED_KINDS } from './recomputed-kinds.js';
import { RecomputeDueDatesUseCase } from './recompute-due-dates.use-case.js';

/** Invented: three days of New Year, and a Saturday worked for them. */
const NEW_YEAR_2027: readonly CalendarDayRecord[] = [
  ...['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({
    date,
    kind: 'rest' as const,
    label: '元旦',
  })),
  { date: '2027-01-09', kind: 'working', label: '元旦调休' },
];

describe('when the calendar of the next year is loaded', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
    town.database.now = '2026-12-30T02:00:00.000Z';
  });
  afterAll(() => town.close());

  function load2027(): void {
    const district = town.database.district(TENANT);
    const { calendar } = district;
    const days = [...calendar.days, ...NEW_YEAR_2027];
    town.database.add({ ...district, calendar: { ...calendar, coverageTo: '2027-12-31', days } });
  }
  const recompute = () =>
    town.app
      .get(RecomputeDueDatesUseCase)
      .execute({ tenantId: TENANT, from: '2027-01-01', correlationId: idOf('load 2027') });
  const remindersOf = (id: string): readonly string[] =>
    [...town.rows.reminders.values()]
      .filter(({ taskId, dutyId }) => (taskId ?? dutyId) === id)
      .map(({ occurrence, dueAt, status }) => `${occurrence} ${dueAt.slice(0, 10)} ${status}`);

  it('what waits is due on the day it says, with an event of the system, and its reminders follow', async () => {
    const goalTableId = await town.hall.submitted('跨年');
    const { task } = await town.hall.openTask(goalTableId);
    expect(task).toMatchObject({ dueOn: '2027-01-06', provisional: true });
    load2027();
    expect(await recompute()).toEqual({ goalTables: 1, streams: 0, replanned: 1 });
    const after = await town.hall.state(goalTableId);
    expect(after.tasks.at(-1)).toMatchObject({
      dueOn: '2027-01-07',
      provisional: false,
      version: task.version,
    });
    const events = [...town.rows.events.values()].filter(({ stream }) => stream === goalTableId);
    expect(JSON.parse(events.at(-1)!.body)).toMatchObject({
      ...{ type: 'due-date.recomputed', actor: SYSTEM_ACTOR, actorKind: 'system', version: after.version },
      ...{
        correlationId: idOf('load 2027'),
        data: { tasks: [{ taskId: task.taskId, dueOn: '2027-01-07' }] },
      },
    });
    expect(remindersOf(task.taskId)).toEqual([
      'due-2wd 2027-01-05 pending',
      'due 2027-01-07 pending',
      'due+1wd 2027-01-08 pending',
      'due+2wd 2027-01-09 pending',
      'due+4wd 2027-01-12 pending',
    ]);
  });

  it('says nothing twice', async () => {
    const goalTableId = await town.hall.submitted('一次');
    load2027();
    await recompute();
    const { version } = await town.hall.state(goalTableId);
    expect(await recompute()).toMatchObject({ goalTables: 0 });
    expect((await town.hall.state(goalTableId)).version).toBe(version);
  });

  it('reminders of a certain date move as well, where they lay over the days that nobody knew', async () => {
    const duty = aDuty('年底', {
      ...{ openedAt: '2026-12-21T01:00:00.000Z', dueOn: '2026-12-31', dueAt: '2026-12-31T09:30:00.000Z' },
    });
    await town.follow([], [duty]);
    expect(remindersOf(duty.dutyId).at(-1)).toBe('due+4wd 2027-01-06 pending');
    load2027();
    expect(await recompute()).toEqual({ goalTables: 0, streams: 0, replanned: 1 });
    expect(remindersOf(duty.dutyId)).toEqual([
      'due-2wd 2026-12-29 cancelled',
      'due 2026-12-31 pending',
      'due+1wd 2027-01-04 pending',
      'due+2wd 2027-01-05 pending',
      'due+4wd 2027-01-07 pending',
    ]);
  });

  it('leaves alone what is done, and what was due long before', async () => {
    town.database.now = '2026-11-02T02:00:00.000Z';
    await town.hall.submitted('早');
    town.database.now = '2026-12-30T02:00:00.000Z';
    const done = await town.hall.submitted('已办');
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(done);
    await town.hall.act('chen', { type: 'return', taskId, contentHash, opinion: '补充' }, { ifMatch });
    load2027();
    // the revision that was asked for instead is due in 2027 as well
    expect(await recompute()).toEqual({ goalTables: 1, streams: 0, replanned: 1 });
    expect(new Set(remindersOf(taskId).map((step) => step.split(' ').at(-1)))).toEqual(
      new Set(['cancelled']),
    );
  });

  describe('what is owed under a stream', () => {
    const evaluationOf = (goalTableId: string) => evaluationIdOf(goalTableId, sha256);
    const stateOf = async (id: string) =>
      town.read(() => town.app.get(StreamStore).load(SELF_EVALUATION, id)) as Promise<SelfEvaluationState>;

    /** A year that was evaluated early: finance owes the confirmation of its weights in five working days. */
    async function opened(project: string): Promise<string> {
      const goalTableId = await town.hall.approved(project);
      town.database.now = '2026-12-30T02:00:00.000Z';
      await town.app.get(OpenEvaluationsUseCase).execute(TENANT, idOf(project), [goalTableId]);
      return evaluationOf(goalTableId);
    }

    it('has its day for certain, with an event of the system, and its reminders follow', async () => {
      const id = await opened('自评');
      const [guessed] = (await stateOf(id)).duties;
      expect(guessed).toMatchObject({ dueOn: '2027-01-06', provisional: true });
      load2027();
      expect(await recompute()).toMatchObject({ streams: 1 });
      const { duties, version, status } = await stateOf(id);
      expect([version, status]).toEqual([2, 'weights-proposed']);
      expect(duties).toMatchObject([
        { dutyId: guessed?.dutyId, dueOn: '2027-01-07', provisional: false, status: 'open' },
      ]);
      const [, event] = await town.read(() => town.app.get(EventStore).readStream(id));
      expect(event).toMatchObject({
        ...{ type: 'duty-dates.recomputed', actor: SYSTEM_ACTOR, actorKind: 'system' },
        correlationId: idOf('load 2027'),
        data: { dueAnew: [{ dutyId: guessed?.dutyId, dueOn: '2027-01-07', provisional: false }] },
      });
      expect(remindersOf(guessed!.dutyId)).toContain('due 2027-01-07 pending');
    });

    it('is told once, however often the calendar is loaded, and not when it is done', async () => {
      const [waiting, done] = [await opened('甲'), await opened('乙')];
      const confirm = { type: 'confirm-weights' } as const;
      await town.app.get(TakeEvaluationStepUseCase).execute({
        ...{ tenantId: TENANT, actorId: idOf('chen'), evaluationId: done, command: confirm, ifMatch: 1 },
        ...{ idempotency: { route: 'r', key: 'k', fingerprint: 'f' }, correlationId: 'c' },
      });
      load2027();
      // the unit's twenty days to evaluate itself are counted over 2027 as well
      expect(await recompute()).toMatchObject({ streams: 2 });
      expect(await recompute()).toMatchObject({ streams: 0 });
      expect((await stateOf(waiting)).version).toBe(2);
      const [confirmed, evaluated] = (await stateOf(done)).duties;
      expect(confirmed).toMatchObject({ status: 'done', dueOn: '2027-01-06', provisional: true });
      expect(evaluated).toMatchObject({ status: 'open', dueOn: '2027-01-27', provisional: false });
    });
  });

  it('knows every kind of stream under which anything is owed', () => {
    expect(RECOMPUTED_KINDS.map(({ streamType }) => streamType).toSorted()).toEqual([
      'correction',
      'progress-plan',
      'progress-report',
      'self-evaluation',
    ]);
  });
});
