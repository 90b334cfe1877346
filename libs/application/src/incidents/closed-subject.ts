import type { ClosedSubject } from './incident-book.js';

/** A task or duty as it ended, for the incident that it may have become; null while it is open. */
export function closedSubject(
  id: string,
  subject: {
    readonly status: 'open' | 'done' | 'cancelled';
    readonly dueAt: string;
    readonly closedAt: string | null;
    readonly closedBy: string | null;
  },
): ClosedSubject | null {
  const { status, dueAt, closedAt, closedBy } = subject;
  if (status === 'open' || closedAt === null || closedBy === null) return null;
  return { id, as: status, dueAt, closedAt, closedBy };
}
