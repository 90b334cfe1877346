import { assertNever } from '#libs/shared';
import { commitText } from '../approval/commit-text.js';
import { isLocalDate, localDateOf } from '../calendar/local-date.js';
import type {
  EndMidYear,
  OpenMidYear,
  ProposeYear,
  SetCongress,
  SetWindows,
  YearCalendarCommand,
} from './commands.js';
import type { YearCalendarDecision } from './decision.js';
import { recordYear, refuseYear } from './decision.js';
import { endedEarly } from './end-mid-year.js';
import type { YearCalendarFacts } from './facts.js';
import { correctWindows } from './correct-windows.js';
import { keepLife, windowsInOrder } from './keep-life.js';
import { midYearPlan } from './mid-year.js';
import { hasEnded, pastFault } from './past-guard.js';
import type { CountedWindow } from './plan-windows.js';
import { countWindow, presetPlans, statutoryPlans } from './plan-windows.js';
import type { YearCalendarState } from './state.js';
import { countedFault, isStatutory, planFault, spanOf } from './window-faults.js';
import type { WindowPlan, YearWindow } from './year-window.js';

/** Whether a command on a year's calendar happens: one event, or the reason why not. Pure. */
export function decideYear(
  state: YearCalendarState | null,
  command: YearCalendarCommand,
  facts: YearCalendarFacts,
): YearCalendarDecision {
  if (!facts.plansTheYear) return refuseYear({ code: 'year-planner-missing' });
  switch (command.type) {
    case 'propose':
      return propose(state, command, facts);
    case 'set-windows':
      return setWindows(state, command, facts);
    case 'set-congress':
      return setCongress(state, command, facts);
    case 'open-mid-year':
      return openMidYear(state, command, facts);
    case 'end-mid-year':
      return endMidYear(state, command, facts);
    default:
      return assertNever(command);
  }
}

function propose(
  state: YearCalendarState | null,
  { preset }: ProposeYear,
  facts: YearCalendarFacts,
): YearCalendarDecision {
  const before = state?.windows ?? [];
  if (before.some(isPlanned)) return refuseYear({ code: 'year-calendar-exists' });
  const counted = [...count(presetPlans(preset, facts.fiscalYear), facts), ...before];
  const windows = keepLife(counted, before, facts.now);
  return recordYear(facts, 'year-calendar.proposed', { fiscalYear: facts.fiscalYear, preset, windows });
}

function setWindows(
  state: YearCalendarState | null,
  command: SetWindows,
  facts: YearCalendarFacts,
): YearCalendarDecision {
  const before = state?.windows ?? [];
  const planned = before.filter(isPlanned);
  const fault = planFault(command.windows, facts.fiscalYear);
  if (fault !== null) return refuseYear(fault);
  const counted = count(command.windows, facts);
  const clash = countedFault(counted);
  if (clash !== null) return refuseYear(clash);
  const past = planned.length === 0 ? null : pastFault(counted, planned, momentOf(facts));
  if (past !== null) return refuseYear(past);
  const others = before.filter((window) => !isPlanned(window));
  const twice = counted.find(({ key }) => others.some((other) => other.key === key));
  if (twice !== undefined) return refuseYear({ code: 'window-key-twice', key: twice.key });
  const windows = keepLife([...counted, ...others], before, facts.now);
  if (JSON.stringify(windows) === JSON.stringify(before)) return refuseYear({ code: 'windows-unchanged' });
  const { commitment: reason, openings } = commitText(command.reason, facts);
  if (reason === null && planned.length > 0) return refuseYear({ code: 'reason-required' });
  const { fiscalYear } = facts;
  return recordYear(facts, 'year-calendar.windows-set', { fiscalYear, windows, reason }, openings);
}

function setCongress(
  state: YearCalendarState | null,
  command: SetCongress,
  facts: YearCalendarFacts,
): YearCalendarDecision {
  const { congressOn } = command;
  const [from, to] = [`${String(facts.fiscalYear - 1)}-10-01`, spanOf(facts.fiscalYear)[1]];
  const known = state?.congressOn ?? null;
  if (!isLocalDate(congressOn) || congressOn < from || congressOn > to) {
    return refuseYear({ code: 'congress-date-invalid', from, to });
  }
  if (known === congressOn) return refuseYear({ code: 'congress-unchanged' });
  const { commitment: reason, openings } = commitText(command.reason, facts);
  if (known !== null && reason === null) return refuseYear({ code: 'reason-required' });
  const before = state?.windows ?? [];
  const others = before.filter(({ kind }) => !isStatutory(kind));
  const hanging = correctWindows(
    count(statutoryPlans(congressOn, facts.office), facts),
    before.filter(({ kind }) => isStatutory(kind)),
    facts.now,
  );
  const windows = windowsInOrder([...others, ...hanging]);
  const data = { fiscalYear: facts.fiscalYear, congressOn, windows, reason };
  return recordYear(facts, 'year-calendar.congress-set', data, openings);
}

function openMidYear(
  state: YearCalendarState | null,
  command: OpenMidYear,
  facts: YearCalendarFacts,
): YearCalendarDecision {
  if (!facts.isUnit(command.unitId)) return refuseYear({ code: 'mid-year-unit-unknown' });
  const before = state?.windows ?? [];
  const open = before.find((window) => window.unitId === command.unitId && !hasEnded(window, facts));
  if (open !== undefined) return refuseYear({ code: 'mid-year-open-already', key: open.key });
  const plan = midYearPlan(command, before, facts.fiscalYear, momentOf(facts));
  if ('code' in plan) return refuseYear(plan);
  const { commitment: reason, openings } = commitText(command.reason, facts);
  if (reason === null) return refuseYear({ code: 'reason-required' });
  const windows = keepLife([...before, countWindow(plan, facts.office)], before, facts.now);
  const { unitId } = command;
  const data = { fiscalYear: facts.fiscalYear, key: plan.key, unitId, windows, reason };
  return recordYear(facts, 'year-calendar.mid-year-allowed', data, openings);
}

function endMidYear(
  state: YearCalendarState | null,
  command: EndMidYear,
  facts: YearCalendarFacts,
): YearCalendarDecision {
  const before = state?.windows ?? [];
  const ended = endedEarly(command, before, facts);
  if ('code' in ended) return refuseYear(ended);
  const { commitment: reason, openings } = commitText(command.reason, facts);
  if (reason === null) return refuseYear({ code: 'reason-required' });
  const { key } = ended;
  const counted = before.map((window) => (window.key === key ? ended : window));
  const windows = keepLife(counted, before, facts.now);
  const data = { fiscalYear: facts.fiscalYear, key, unitId: ended.unitId ?? '', windows, reason };
  return recordYear(facts, 'year-calendar.mid-year-ended', data, openings);
}

function count(plans: readonly WindowPlan[], { office }: YearCalendarFacts): readonly CountedWindow[] {
  return plans.map((plan) => countWindow(plan, office));
}

/** A window that the district plans itself, as against one by law or by a leave of its own. */
function isPlanned({ kind }: Pick<YearWindow, 'kind'>): boolean {
  return kind !== 'mid-year' && !isStatutory(kind);
}

function momentOf({ now, office }: YearCalendarFacts) {
  return { now, today: localDateOf(now, office.offsetMinutes) };
}
