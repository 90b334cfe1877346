import { boxesConformance } from './boxes.conformance.js';
import { deadLetterConformance } from './dead-letter.conformance.js';
import { deliveryConformance } from './delivery.conformance.js';
import { directoryConformance } from './directory.conformance.js';
import { dutyListConformance } from './duty-list.conformance.js';
import { dutyConformance } from './duty.conformance.js';
import { entropyConformance } from './entropy.conformance.js';
import { eventStoreConformance } from './event-store.conformance.js';
import { goalTableConformance } from './goal-table.conformance.js';
import { idempotencyConformance } from './idempotency.conformance.js';
import { attachmentConformance } from './attachment.conformance.js';
import { jobConformance } from './job.conformance.js';
import { messagesConformance } from './messages.conformance.js';
import { reminderConformance } from './reminder.conformance.js';
import { tableListsConformance } from './table-lists.conformance.js';
import type { OpenTown } from './town-under-test.js';
import { unitOfWorkConformance } from './unit-of-work.conformance.js';

/** The same cases for every adapter of every port, by the name of what they are about. */
export const PORT_CONFORMANCE: Readonly<Record<string, (open: OpenTown) => void>> = {
  'unit of work': unitOfWorkConformance,
  'goal tables': goalTableConformance,
  record: eventStoreConformance,
  keys: idempotencyConformance,
  reminders: reminderConformance,
  duties: dutyConformance,
  'lists of duties': dutyListConformance,
  messages: messagesConformance,
  'dead letters': deadLetterConformance,
  jobs: jobConformance,
  deliveries: deliveryConformance,
  attachments: attachmentConformance,
  directory: directoryConformance,
  boxes: boxesConformance,
  lists: tableListsConformance,
  entropy: entropyConformance,
};
