import { idOf, TENANT, TOWN_UNITS } from '#libs/testing';
import { v7 } from 'uuid';
import type { RunPrototype, Write } from './prototype-transaction.js';

const NOW = '2023-12-06T02:00:00.000Z';
const DUE = '2023-12-13T09:30:00.000Z';
const HASH = 'a'.repeat(64);

/** The reminders that Pifu plans for a task. */
const STEPS = [
  ['due-soon', 'due-2wd', '2023-12-11T01:00:00Z'],
  ['due-today', 'due', '2023-12-13T01:00:00Z'],
  ['overdue', 'due+1wd', '2023-12-14T01:00:00Z'],
  ['desk-escalation', 'due+2wd', '2023-12-15T01:00:00Z'],
  ['incident', 'due+4wd', '2023-12-19T01:00:00Z'],
] as const;

/** Steps that lie in the past when it opens: a signature is due at once, and of an old approval the publication is late. */
const SKIPPED = { 'sign-off': 1, decision: 0, publication: STEPS.length } as const;

type TaskKind = keyof typeof SKIPPED;

/** What a table under review consists of. */
interface ReviewIds {
  readonly id: string;
  readonly versionId: string;
  readonly caseId: string;
  readonly roundId: string;
  readonly taskId: string;
}

/** The ids of one table's life, and how far it is. */
export class PrototypeLifecycle {
  private readonly id: string;
  private readonly versionId: string;
  private readonly caseId: string;
  private readonly roundId: string;
  private task = '';
  private tasks = 0;
  private version = 0;

  constructor(
    private readonly run: RunPrototype,
    private readonly project: string,
    private readonly content: string,
    ids: Omit<ReviewIds, 'taskId'> = { id: v7(), versionId: v7(), caseId: v7(), roundId: v7() },
  ) {
    ({ id: this.id, versionId: this.versionId, caseId: this.caseId, roundId: this.roundId } = ids);
  }

  /** A table that has been drafted, presented and submitted by others. */
  static underReview(run: RunPrototype, ids: ReviewIds): PrototypeLifecycle {
    const life = new PrototypeLifecycle(run, '', '', ids);
    life.task = ids.taskId;
    life.tasks = 2;
    life.version = 3;
    return life;
  }

  draft(): Promise<void> {
    return this.commit('lin', 'goal-table.drafted', this.content, [
      ['table', [this.id, TOWN_UNITS.grid, this.project, idOf('lin'), NOW]],
      ['version', [this.versionId, this.id, this.content, HASH, JSON.stringify([idOf('lin')])]],
    ]);
  }

  present(): Promise<void> {
    return this.commit('lin', 'goal-table.presented', '', [
      this.head('待审签'),
      this.status('draft'),
      ...this.open('sign-off', null, 'unit-head'),
    ]);
  }

  submit(): Promise<void> {
    return this.commit('zhou', 'goal-table.submitted', '', [
      this.head('审核中'),
      this.status('submitted'),
      ['case', [this.caseId, this.id, NOW]],
      ['round', [this.roundId, this.id, this.caseId, this.versionId, HASH, NOW]],
      ['participant', [this.caseId, idOf('lin'), 'author']],
      ['participant', [this.caseId, idOf('zhou'), 'author']],
      ...this.close('zhou', 'submitted'),
      ...this.open('decision', 'review', 'performance-reviewer'),
    ]);
  }

  pass(): Promise<void> {
    return this.commit('chen', 'goal-table.passed', '', [
      this.head('待批复'),
      ['roundStage', [this.roundId, 'open', 'approve', null]],
      ...this.decide('chen', 'review', 'pass'),
      ...this.close('chen', 'passed'),
      ...this.open('decision', 'approve', 'approver'),
    ]);
  }

  approve(): Promise<void> {
    const writes = [
      this.head('待公开', 'requested'),
      this.status('approved'),
      ['caseStatus', [this.caseId, 'approved', NOW]],
      ['roundStage', [this.roundId, 'approved', 'approve', NOW]],
      ['participant', [this.caseId, idOf('huang'), 'decider']],
      ...this.decide('huang', 'approve', 'approve'),
      ...this.close('huang', 'approved'),
      ...this.open('publication', null, 'publisher'),
    ] as const;
    return this.commit('huang', 'goal-table.approved', '', writes, '同意批复');
  }

  publish(): Promise<void> {
    return this.commit('wu', 'publication.published', '', [
      this.head('已公开', 'published', NOW),
      ...this.close('wu', 'published'),
    ]);
  }

  private head(shown: string, publication = 'none', publishedAt: string | null = null): Write {
    return ['head', [this.id, this.version, shown, publication, publishedAt]];
  }

  private status(status: string): Write {
    const authors = JSON.stringify([idOf('lin'), idOf('zhou')]);
    const letter = status === 'approved' ? ['麻财绩〔2023〕1号', '2023-12-06'] : [null, null];
    return ['versionStatus', [this.versionId, status, authors, idOf('zhou'), ...letter]];
  }

  private decide(account: string, stage: string, verb: string): readonly Write[] {
    const place = [this.caseId, this.roundId, this.task, stage, idOf(account)];
    const position = verb === 'pass' ? 0 : 1;
    return [
      ['decider', [this.roundId, idOf(account), stage]],
      ['decision', [v7(), this.id, position, ...place, verb, verb === 'approve', HASH, NOW]],
    ];
  }

  private open(kind: TaskKind, stage: string | null, role: string): readonly Write[] {
    const taskId = v7();
    const round = kind === 'decision' ? this.roundId : null;
    const unitId = kind === 'decision' ? TOWN_UNITS.finance : TOWN_UNITS.grid;
    const place = [kind, stage, kind, round, this.versionId, role, unitId];
    const writes: readonly Write[] = [
      ['task', [taskId, this.id, this.tasks, ...place, NOW, '2023-12-13', DUE]],
      ['deadline', [v7(), taskId, DUE]],
      ...STEPS.slice(SKIPPED[kind]).map(([reminder, occurrence, dueAt]): Write => {
        return ['reminder', [v7(), reminder, taskId, occurrence, dueAt]];
      }),
      ['outbox', [v7(), JSON.stringify({ taskId })]],
    ];
    this.tasks += 1;
    this.task = taskId;
    return writes;
  }

  private close(account: string, outcome: string): readonly Write[] {
    // called before the next task opens in the order of evaluation: it is the one that is open now
    const taskId = this.task;
    return [
      ['taskDone', [taskId, NOW, idOf(account), outcome]],
      ['deadlineEnd', [taskId]],
      ['remindersEnd', [taskId]],
    ];
  }

  private async commit(
    account: string,
    type: string,
    payload: string,
    writes: readonly Write[],
    opinion: string | null = null,
  ): Promise<void> {
    const [actorId, eventId] = [idOf(account), v7()];
    const isNew = this.version === 0;
    this.version += 1;
    const body = JSON.stringify({
      type,
      actor: actorId,
      stream: this.id,
      data: payload,
      padding: 'x'.repeat(900),
    });
    const event: Write = ['event', [eventId, TENANT, this.id, this.version, type, actorId, NOW, body]];
    const key = v7();
    await this.run({
      actorId,
      key,
      goalTableId: isNew ? null : this.id,
      writes: opinion === null ? [...writes, event] : [...writes, event, opening(eventId, opinion)],
    });
  }
}

/** What an event only commits to, under the hash of it. */
function opening(eventId: string, words: string): Write {
  return ['opening', [v7(), eventId, v7(), words]];
}
