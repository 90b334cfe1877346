import type { GoalTableEvent, GoalTableEventOf } from '../events.js';
import type { ApprovalCase, DecisionRecord, GoalTableState, Round } from '../state.js';
import { changeVersion, withAuthor } from './content.evolve.js';
import { foldTasks } from './tasks.evolve.js';

type VerdictEvent = Extract<
  GoalTableEvent,
  { type: 'goal-table.passed' | 'goal-table.returned' | 'goal-table.rejected' | 'goal-table.approved' }
>;

/** 送审: the version freezes, the case runs, a round opens. */
export function foldSubmitted(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.submitted'>,
): GoalTableState {
  const { versionId } = event.data;
  const versions = changeVersion(state, versionId, (version) => ({
    status: 'submitted',
    authors: withAuthor(version, event),
    submittedBy: event.actorId,
    submittedAt: event.occurredAt,
  }));
  const tasks = foldTasks(state.tasks, event.data, event);
  return { ...state, versions, tasks, cases: runningCase(state, event), rounds: withNewRound(state, event) };
}

function runningCase(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.submitted'>,
): readonly ApprovalCase[] {
  const { caseId, definition } = event.data;
  const resumed = state.cases.some((candidate) => candidate.id === caseId);
  if (resumed) return changeCase(state, caseId, 'running', null);
  const opened: ApprovalCase = {
    id: caseId,
    status: 'running',
    definitionKey: definition.key,
    definitionVersion: definition.version,
    definitionHash: definition.hash,
    openedAt: event.occurredAt,
    closedAt: null,
  };
  return [...state.cases, opened];
}

function withNewRound(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.submitted'>,
): readonly Round[] {
  const { roundId, caseId, roundNo, versionId, contentHash, stage } = event.data;
  const round: Round = {
    id: roundId,
    caseId,
    no: roundNo,
    versionId,
    contentHash,
    status: 'open',
    stage,
    openedAt: event.occurredAt,
    closedAt: null,
  };
  return [...state.rounds, round];
}

/** Ends a round, its case and its version alike. */
export function endRound(
  state: GoalTableState,
  event: GoalTableEvent,
  ids: { readonly roundId: string; readonly caseId: string; readonly versionId: string },
  outcome: 'returned' | 'withdrawn' | 'rejected' | 'approved',
): GoalTableState {
  const rounds = state.rounds.map((round) =>
    round.id === ids.roundId ? { ...round, status: outcome, closedAt: event.occurredAt } : round,
  );
  return {
    ...state,
    rounds,
    cases: changeCase(state, ids.caseId, outcome, event.occurredAt),
    versions: changeVersion(state, ids.versionId, () => ({ status: outcome, presented: false })),
  };
}

function changeCase(
  state: GoalTableState,
  caseId: string,
  status: ApprovalCase['status'],
  closedAt: string | null,
): readonly ApprovalCase[] {
  return state.cases.map((candidate) =>
    candidate.id === caseId ? { ...candidate, status, closedAt } : candidate,
  );
}

/** What the person decided, with the hash of the content he saw. */
export function decisionOf(
  event: VerdictEvent,
  data: Exclude<VerdictEvent['data'], { readonly from: 'sign-off' }>,
  verb: DecisionRecord['verb'],
): DecisionRecord {
  return {
    id: data.decisionId,
    caseId: data.caseId,
    roundId: data.roundId,
    taskId: data.taskId,
    stage: data.stage,
    personId: event.actorId,
    verb,
    final: verb === 'approve' || verb === 'reject',
    contentHash: data.contentHash,
    opinionCommitment: data.opinion?.commitment ?? null,
    decidedAt: event.occurredAt,
  };
}
