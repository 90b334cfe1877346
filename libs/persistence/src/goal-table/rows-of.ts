import type { GoalTableState } from '#libs/domain';
import { shownState } from '#libs/domain';
import type { PartName } from './state-tables.js';
import type { Row } from './table-spec.js';

/** All rows of one goal table: what is stored, and what the replay proof compares with. */
export interface StateRows {
  readonly head: Row;
  readonly parts: Readonly<Record<PartName, readonly Row[]>>;
}

/** A state as rows; lists and separation of duties are projections of the same state. */
export function rowsOf(state: GoalTableState): StateRows {
  const goalTableId = state.id;
  const inOrder = (items: readonly object[]): readonly Row[] =>
    items.map((item, position) => ({ ...item, goalTableId, position }));
  return {
    head: headOf(state),
    parts: {
      versions: state.versions.map((version) => ({ ...version, goalTableId })),
      cases: inOrder(state.cases),
      rounds: inOrder(state.rounds),
      tasks: inOrder(state.tasks),
      participants: participantsOf(state),
      roundDeciders: state.decisions.map(({ roundId, personId, stage }) => ({ roundId, personId, stage })),
      decisions: inOrder(state.decisions),
    },
  };
}

/** The head row alone: what lists show, and what the lock is taken on. */
export function headOf(state: GoalTableState): Row {
  const { id, unitId, fiscalYear, projectKey, occasion, createdBy, createdAt, version, publication } = state;
  const content = state.versions.at(-1)?.content;
  const { status, versionId, publishedAt, publishedBy, officialUrl } = publication;
  return {
    ...{ id, unitId, fiscalYear, projectKey, occasion, createdBy, createdAt, version },
    ...{ publicationStatus: status, publicationVersionId: versionId, publishedAt, publishedBy, officialUrl },
    shownState: shownState(state),
    projectName: content?.projectName ?? '',
    annualBudget: plainAmount(content?.annualBudget),
  };
}

/** A draft may still hold a malformed amount: then the list shows none. */
function plainAmount(text: string | undefined): string | null {
  return text !== undefined && /^\d{1,16}(?:\.\d{1,2})?$/u.test(text) ? withTwoPlaces(text) : null;
}

function withTwoPlaces(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  return `${BigInt(whole).toString()}.${fraction.padEnd(2, '0')}`;
}

/** Who stands on which side of each case: the key allows one side per person. */
function participantsOf(state: GoalTableState): readonly Row[] {
  return state.cases.flatMap(({ id: caseId }) => {
    const submitted = state.rounds.filter((round) => round.caseId === caseId).map((round) => round.versionId);
    const versions = state.versions.filter((version) => submitted.includes(version.id));
    const final = state.decisions.filter((decision) => decision.caseId === caseId && decision.final);
    return [
      ...sideOf(caseId, 'author', new Set(versions.flatMap((version) => version.authors))),
      ...sideOf(caseId, 'decider', new Set(final.map((decision) => decision.personId))),
    ];
  });
}

function sideOf(caseId: string, side: 'author' | 'decider', people: ReadonlySet<string>): readonly Row[] {
  return [...people].map((personId) => ({ caseId, personId, side }));
}
