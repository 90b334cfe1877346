import { APPLICATION_PROBLEMS } from './application.problems.js';
import { CALENDAR_PROBLEMS } from './calendar.problems.js';
import { ATTACHMENT_PROBLEMS } from './attachment.problems.js';
import { CONTENT_PROBLEMS } from './content.problems.js';
import { MONITOR_PROBLEMS } from './monitor.problems.js';
import type { ProblemCode } from './problem-codes.js';
import type { ProblemEntry } from './problem-entry.js';
import { EVALUATION_PROBLEMS } from './evaluation.problems.js';
import { PROTOCOL_PROBLEMS } from './protocol.problems.js';
import { TASK_PROBLEMS } from './task.problems.js';

/** Every problem of the product: a code without words does not compile. */
export const PROBLEMS: Readonly<Record<ProblemCode, ProblemEntry>> = {
  ...CONTENT_PROBLEMS,
  ...TASK_PROBLEMS,
  ...APPLICATION_PROBLEMS,
  ...CALENDAR_PROBLEMS,
  ...ATTACHMENT_PROBLEMS,
  ...MONITOR_PROBLEMS,
  ...EVALUATION_PROBLEMS,
  ...PROTOCOL_PROBLEMS,
} satisfies Readonly<Record<ProblemCode, ProblemEntry>>;
