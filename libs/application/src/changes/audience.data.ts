import type { StreamType } from '../ports/event-store.port.js';

/** Who may learn that something has changed. */
export type Audience = 'district' | 'unit' | 'person' | 'finance' | 'administrators' | 'nobody';

/** For each kind of stream who learns of its changes: a new kind does not compile without an answer. */
export const AUDIENCE = {
  'goal-table': 'unit',
  'progress-report': 'unit',
  'progress-plan': 'unit',
  correction: 'unit',
  'self-evaluation': 'unit',
  'monitoring-round': 'district',
  'year-calendar': 'district',
  'working-calendar': 'district',
  clock: 'district',
  job: 'person',
  urging: 'finance',
  incident: 'finance',
  'dead-letter': 'administrators',
  delivery: 'administrators',
  directory: 'administrators',
  'calendar-feed': 'nobody',
  attachment: 'nobody',
  reminder: 'nobody',
} as const satisfies Readonly<Record<StreamType, Audience>>;
