/** What the api answers, as far as the command line looks at it. */
export interface ImportAnswer {
  readonly tables: readonly (
    | {
        readonly ok: true;
        readonly title: string;
        readonly projectName: string;
        readonly goalTableId: string;
      }
    | {
        readonly ok: false;
        readonly title: string;
        readonly projectName: string | null;
        readonly errors: readonly {
          readonly line?: number;
          readonly code: string;
          readonly detail: string;
        }[];
      }
  )[];
}

/** One row of 待办. */
export interface InboxRow {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly goalTableId: string;
  readonly kind: string;
  readonly label: string;
  readonly projectName: string;
  readonly dueOn: string;
}

/** A task with what its reader may do. */
export interface TaskAnswer {
  readonly taskId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly allowedActions: readonly { readonly action: string; readonly allowed: boolean }[];
}

/** A goal table as far as the story looks at it. */
export interface GoalTableAnswer {
  readonly version: number;
  readonly shownState: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** A message that failed for good. */
export interface DeadLetterRow {
  readonly messageId: string;
  readonly version: number;
  readonly name: string;
  readonly error: string;
  readonly failures: number;
  readonly failedAt: string;
  readonly status: string;
}

/** A published table. */
export interface PublicAnswer {
  readonly goalTableId: string;
  readonly projectName: string;
  readonly contentHash: string;
}
