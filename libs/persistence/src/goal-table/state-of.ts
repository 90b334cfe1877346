import type { GoalTableState, TableProcess } from '#libs/domain';
import type { Row } from './table-spec.js';

/** The parts that a state consists of; the other ones are projections of them. */
export const STATE_PARTS = ['versions', 'cases', 'rounds', 'tasks', 'decisions'] as const;

/** Those that say how far a table is; its versions hold the long contents. */
export const PROCESS_PARTS = ['cases', 'rounds', 'tasks', 'decisions'] as const;

/** One of {@link STATE_PARTS}. */
export type StatePart = (typeof STATE_PARTS)[number];

/** Rows as a state again. The cast is sound because `evolve` is the only writer of these rows. */
export function stateOf(head: Row, parts: Readonly<Record<StatePart, readonly Row[]>>): GoalTableState {
  const { publicationStatus, publicationVersionId, publishedAt, publishedBy, officialUrl, ...rest } = head;
  const { shownState: _, projectName: __, annualBudget: ___, ...own } = rest;
  const publication = {
    status: publicationStatus,
    versionId: publicationVersionId,
    publishedAt,
    publishedBy,
    officialUrl,
  };
  return {
    ...{ ...own, publication },
    versions: parts.versions.map(itemOf),
    cases: parts.cases.map(itemOf),
    rounds: parts.rounds.map(itemOf),
    tasks: parts.tasks.map(itemOf),
    decisions: parts.decisions.map(itemOf),
  } as unknown as GoalTableState;
}

/** Rows as a process again, by the same right. */
export function processOf(
  row: Row & Readonly<Record<(typeof PROCESS_PARTS)[number], readonly Row[]>>,
): TableProcess {
  const parts = PROCESS_PARTS.map((name) => [name, row[name].map(itemOf)] as const);
  return { ...row, ...Object.fromEntries(parts) } as unknown as TableProcess;
}

/** Items know their table and their turn by their place in the state, not by a property. */
function itemOf({ goalTableId: _, position: __, ...item }: Row): Row {
  return item;
}
