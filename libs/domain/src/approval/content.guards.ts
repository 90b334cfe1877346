import { holds } from '../directory/directory.js';
import type { Facts } from './facts.js';
import type { Guard } from './guard-context.js';
import type { Refusal } from './refusals.js';
import type { Occasion } from './state.js';
import { openRound, workingVersion } from './state.js';

/** Only declarers of the unit write its tables. */
export const actorIsDeclarerOfUnit: Guard = ({ state, facts }) =>
  holds(facts.directory, facts.actorId, 'declarer', state.unitId)
    ? null
    : { code: 'role-missing', role: 'declarer', unitId: state.unitId };

/** Content is frozen once submitted. */
export const contentIsDraft: Guard = ({ state }) => {
  const status = workingVersion(state)?.status ?? 'none';
  return status === 'draft' ? null : { code: 'content-frozen', status };
};

/** A new version starts only from one that came back. */
export const versionCameBack: Guard = ({ state }) => {
  const status = workingVersion(state)?.status ?? 'none';
  return status === 'returned' || status === 'withdrawn' ? null : { code: 'not-revisable', status };
};

/** One request to the unit head at a time. */
export const draftIsNotPresented: Guard = ({ state }) =>
  workingVersion(state)?.presented === true ? { code: 'already-presented' } : null;

/** 一上, 二上 and 年中追加 have their days; a table that a reviewer sent back is owed by the day of its own task. */
export const declarationIsOpen: Guard = ({ state, facts }) => {
  const cameBack = state.rounds.some(({ status }) => status === 'returned');
  return cameBack ? null : doorRefusal(state.occasion, facts);
};

/** Whether the calendar of the year lets a unit declare for this occasion now. */
export function doorRefusal(occasion: Occasion, { doors }: Facts): Refusal | null {
  const { open, closedOn, opensOn } = occasion === 'mid-year' ? doors.midYear : doors.initial;
  return open ? null : { code: 'declaration-closed', closedOn, opensOn };
}

/** Missing, format, arithmetic and date rules stand in the way of a submission; opinions never do. */
export const contentHasNoBlockingFinding: Guard = ({ state, facts }) => {
  const version = workingVersion(state);
  const findings = version === undefined ? [] : facts.blockingFindings(version.content);
  return findings.length === 0 ? null : { code: 'blocking-findings', findings };
};

/** Nothing personal, secret or forbidden goes to the public page. */
export const contentMayBePublished: Guard = ({ state, task, facts }) => {
  const version = state.versions.find((one) => one.id === task?.versionId);
  const findings = version === undefined ? [] : facts.unpublishableFindings(version.content);
  return findings.length === 0 ? null : { code: 'blocking-findings', findings };
};

/** 说明 answers a finding: a table that raises none has nothing to explain. */
export const contentRaisesAdvice: Guard = ({ state, facts }) => {
  const version = workingVersion(state);
  const findings = version === undefined ? [] : facts.adviceFindings(version.content);
  return findings.length > 0 ? null : { code: 'nothing-to-explain' };
};

/** 撤回 needs something to take back. */
export const tableIsUnderReview: Guard = ({ state }) =>
  openRound(state) === undefined ? { code: 'not-under-review' } : null;

/** 撤回 is the submitter's own act. */
export const actorSubmittedThisRound: Guard = ({ state, facts }) =>
  workingVersion(state)?.submittedBy === facts.actorId ? null : { code: 'only-the-submitter' };

/** Who submitted for the unit and has left that office since no longer acts for it. */
export const actorStillSignsForUnit: Guard = ({ state, facts }) => {
  const { role } = facts.definition.signOff;
  const { unitId } = state;
  return holds(facts.directory, facts.actorId, role, unitId) ? null : { code: 'role-missing', role, unitId };
};

/** 撤回 ends where the first decision begins. */
export const nobodyDecidedInThisRound: Guard = ({ state }) => {
  const round = openRound(state);
  const decided = state.decisions.some((decision) => decision.roundId === round?.id);
  return decided ? { code: 'somebody-decided' } : null;
};
