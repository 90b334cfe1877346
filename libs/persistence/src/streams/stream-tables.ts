import type { AnyStreamKind } from '#libs/application';
import { WORKING_CALENDAR_TABLE, YEAR_CALENDAR_TABLE } from '../calendar/calendar-tables.js';
import { MONITOR_TABLES } from '../monitor/monitor-tables.js';
import { INCIDENT_TABLE } from '../incidents/incident-table.js';
import { SELF_EVALUATION_TABLE } from '../evaluate/self-evaluation-table.js';
import type { StreamTable } from './stream-table.js';

/** The tables of all kinds of streams; the store and the replay proof work off this list. */
export const STREAM_TABLES: readonly StreamTable[] = [
  YEAR_CALENDAR_TABLE,
  WORKING_CALENDAR_TABLE,
  ...MONITOR_TABLES,
  INCIDENT_TABLE,
  SELF_EVALUATION_TABLE,
];

/** The table of a kind; a kind without one is a mistake of this release. */
export function tableOf({ streamType }: Pick<AnyStreamKind, 'streamType'>): StreamTable {
  const found = STREAM_TABLES.find(({ kind }) => kind.streamType === streamType);
  if (found === undefined) throw new Error(`no table for streams of type ${streamType}`);
  return found;
}
