import { assertNever } from '#libs/shared';
import type { YearCalendarEvent } from './events.js';
import type { YearCalendarState } from './state.js';
import type { YearWindow } from './year-window.js';

/** The calendar of a year after an event: the only writer of its state. */
export function evolveYear(
  before: YearCalendarState | null,
  event: YearCalendarEvent,
  id: string,
): YearCalendarState {
  const state = before ?? newYear(event, id);
  const after = { ...state, version: state.version + 1 };
  const { type, data } = event;
  switch (type) {
    case 'year-calendar.proposed':
      return { ...after, preset: data.preset, windows: data.windows };
    case 'year-calendar.congress-set':
      return { ...after, congressOn: data.congressOn, windows: data.windows };
    case 'year-calendar.windows-set':
    case 'year-calendar.mid-year-allowed':
    case 'year-calendar.mid-year-ended':
    case 'year-calendar.recounted':
      return { ...after, windows: data.windows };
    case 'window.opened':
      return turned(after, data.key, { status: 'open', openedAt: event.occurredAt });
    case 'window.closed':
      return turned(after, data.key, { status: 'closed', closedAt: event.occurredAt });
    default:
      return assertNever(type);
  }
}

function newYear({ type, data }: YearCalendarEvent, id: string): YearCalendarState {
  if (!('fiscalYear' in data)) throw new Error(`no calendar of a year begins with ${type}`);
  const { fiscalYear } = data;
  return { id, fiscalYear, version: 0, duties: [], preset: null, congressOn: null, windows: [] };
}

function turned(state: YearCalendarState, key: string, change: Partial<YearWindow>): YearCalendarState {
  const windows = state.windows.map((window) => (window.key === key ? { ...window, ...change } : window));
  return { ...state, windows };
}
