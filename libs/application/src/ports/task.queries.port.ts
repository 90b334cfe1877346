import type { ShownState, TaskKind } from '#libs/domain';

/** One row of an inbox. */
export interface InboxRow {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly goalTableId: string;
  readonly kind: TaskKind;
  readonly label: string;
  readonly projectName: string;
  readonly fiscalYear: number;
  readonly unitId: string;
  readonly unitName: string;
  readonly annualBudget: string;
  readonly shownState: ShownState;
  readonly assignee: string | null;
  readonly openedAt: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly legalDueOn: string | null;
  readonly provisional: boolean;
  readonly outcome: string | null;
  readonly closedAt: string | null;
}

/** One row of 我发起的. */
export interface InitiatedRow {
  readonly goalTableId: string;
  readonly projectName: string;
  readonly fiscalYear: number;
  readonly unitName: string;
  readonly annualBudget: string;
  readonly shownState: ShownState;
  readonly version: number;
  readonly createdAt: string;
}

/** A keyset page: `nextCursor` is opaque and null on the last page; totals only when asked. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  /** Exact up to 1000; `capped` says that there are more. */
  readonly total: { readonly count: number; readonly capped: boolean } | null;
}

/** What page is wanted. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
  readonly withTotal: boolean;
}

/** 待办, 已办 and 我发起的 of one person. */
export abstract class TaskQueries {
  /** Open tasks of the person's offices that nobody else has claimed and no hard conflict bars, by due date. */
  abstract toDo(personId: string, onDate: string, page: PageRequest): Promise<Page<InboxRow>>;
  /** Tasks that the person closed himself, newest first. */
  abstract done(personId: string, page: PageRequest): Promise<Page<InboxRow>>;
  /** Tables that the person drafted, newest first. */
  abstract initiated(personId: string, page: PageRequest): Promise<Page<InitiatedRow>>;
}
