import {
  CalendarRefusedError,
  AttachmentLostError,
  AttachmentRefusedError,
  ConflictError,
  EvaluationRefusedError,
  ForbiddenError,
  NotFoundError,
  RefusedError,
} from '#libs/application';
import { EVALUATION_FINDING_WORDS } from './evaluation-findings.data.js';
import { EVALUATION_STATUS_WORDS } from './evaluation-status.data.js';
import { findTransportProblem } from './find-transport-problem.js';
import type { FoundProblem } from './found-problem.js';
import { placesOfMonitoring } from './monitor-places.js';
import { ProblemError, SituatedError } from './problem.error.js';
import type { PlaceError } from './problem.error.js';
import type { RefusalOfCore } from './problem-codes.js';
import type { Reading } from './problem-facts.js';
import { factsOfRefusal, factsOfRole, happenedFacts } from './problem-facts.js';

/** Which problem of the catalogue an error is; what nobody foresaw is `internal`. */
export function findProblem(error: unknown, reading: Reading): FoundProblem {
  if (error instanceof SituatedError) {
    return { ...findProblem(error.cause, reading), situation: error.situation };
  }
  if (error instanceof RefusedError) return refused(error, reading);
  if (error instanceof CalendarRefusedError) return calendarProblem(error);
  if (error instanceof EvaluationRefusedError) return evaluationProblem(error, reading);
  if (error instanceof ConflictError) return conflicting(error, reading);
  if (error instanceof NotFoundError) return { code: `${error.kind}-not-found`, facts: {} };
  if (error instanceof ForbiddenError) return forbidden(error, reading);
  if (error instanceof AttachmentRefusedError || error instanceof AttachmentLostError) {
    return { code: error.code, facts: {} };
  }
  if (error instanceof ProblemError) {
    const { facts = {}, ...extras } = error.extras;
    return { code: error.code, facts, ...extras };
  }
  return findTransportProblem(error);
}

function refused({ refusal, goalTableId }: RefusedError, reading: Reading): FoundProblem {
  const found = { code: refusal.code, facts: factsOfRefusal(refusal, reading), members: membersOf(refusal) };
  const members = goalTableId === null ? found.members : { ...found.members, goalTableId };
  const errors =
    refusal.code === 'blocking-findings' ? refusal.findings.flatMap(placesOf) : placesOfMonitoring(refusal);
  return errors.length > 0 || refusal.code === 'blocking-findings'
    ? { ...found, members, errors }
    : { ...found, members };
}

/** What a refusal names is what its sentence says. */
function calendarProblem({ refusal }: CalendarRefusedError): FoundProblem {
  const { code, ...named } = refusal;
  const facts = Object.entries(named).map(([name, value]) => [name, String(value)] as const);
  return { code, facts: Object.fromEntries(facts), members: named };
}

/** What every office is refused for has the words of the approval. */
function evaluationProblem({ refusal }: EvaluationRefusedError, reading: Reading): FoundProblem {
  switch (refusal.code) {
    case 'role-missing':
    case 'separation-of-duties':
    case 'opinion-required':
      return refused(new RefusedError(refusal, null), reading);
    case 'weights-unconfirmed':
      return { code: refusal.code, facts: {} };
    case 'points-follow-from-rule': {
      const { code, lineageId } = refusal;
      return { code, facts: { lineageId }, members: { lineageId } };
    }
    case 'weights-invalid':
      return { code: refusal.code, facts: {}, members: { faults: refusal.faults } };
    case 'evaluation-step-wrong': {
      const { code, status } = refusal;
      return { code, facts: { status: EVALUATION_STATUS_WORDS[status] }, members: { status } };
    }
    case 'evaluation-findings': {
      const { code, findings } = refusal;
      const errors = findings.map(({ code: fault, place: pointer, shown }) => {
        const [zh, en] = EVALUATION_FINDING_WORDS[fault];
        return { pointer, code: fault, zh: `${zh} ${shown}`.trim(), en: `${en} ${shown}`.trim() };
      });
      return { code, facts: { count: String(findings.length) }, errors };
    }
  }
}

function membersOf(refusal: RefusalOfCore): Readonly<Record<string, unknown>> {
  switch (refusal.code) {
    case 'task-closed':
      return { happened: { at: refusal.closedAt, outcome: refusal.outcome } };
    case 'content-changed':
      return { currentContentHash: refusal.current };
    case 'separation-of-duties':
      return { rule: refusal.rule };
    case 'role-missing':
      return { role: refusal.role };
    case 'correction-open':
      return { correctionId: refusal.correctionId };
    default:
      return {};
  }
}

function placesOf(
  finding: Extract<RefusalOfCore, { code: 'blocking-findings' }>['findings'][number],
): PlaceError[] {
  const { rule, cells, evidence } = finding;
  return (cells.length > 0 ? cells : ['']).map((cell) => ({
    pointer: `/content${cell}`,
    code: rule,
    ...evidence,
  }));
}

function forbidden({ code, role }: ForbiddenError, { roleLabels }: Reading): FoundProblem {
  return role === null
    ? { code, facts: {} }
    : { code, facts: factsOfRole(role, roleLabels), members: { role } };
}

function conflicting({ conflict }: ConflictError, reading: Reading): FoundProblem {
  switch (conflict.code) {
    case 'already-declared':
      return { code: conflict.code, facts: {}, members: { goalTableId: conflict.goalTableId } };
    case 'round-exists':
      return { code: conflict.code, facts: {}, members: { roundId: conflict.roundId } };
    case 'version-stale': {
      const { current: currentVersion, happened } = conflict;
      const seen = happened === null ? null : { at: happened.at, outcome: happened.outcome };
      return {
        code: conflict.code,
        facts: happenedFacts(happened, reading),
        members: { currentVersion, happened: seen },
      };
    }
    case 'idempotency-in-progress':
      return { code: conflict.code, facts: {}, retryAfterSeconds: 1 };
    default:
      return { code: conflict.code, facts: {} };
  }
}
