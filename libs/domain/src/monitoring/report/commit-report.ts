import { commitText } from '../../approval/commit-text.js';
import type { Opening } from '../../approval/decision.js';
import type { Commitment } from '../../approval/events.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { ProgressReport } from '../progress-report.js';
import type { RecordedIndicator, RecordedReport } from './report-state.js';

/** A report as the record keeps it, and the words that stand beside the record. */
export function commitReport(
  { money, moneyNote, indicators }: ProgressReport,
  facts: Pick<MonitorFacts, 'newSalt' | 'sha256'>,
): { readonly report: RecordedReport; readonly openings: readonly Opening[] } {
  const openings: Opening[] = [];
  const commit = (text: string): Commitment | null => {
    const { commitment, openings: opened } = commitText(text, facts);
    openings.push(...opened);
    return commitment;
  };
  const report = {
    money,
    moneyNote: commit(moneyNote),
    indicators: indicators.map((one): RecordedIndicator => ({
      ...one,
      causeNote: commit(one.causeNote),
      measure: commit(one.measure),
    })),
  };
  return { report, openings };
}

/** The report again as it was typed; words that the law erased are empty. */
export function reportAsTyped(
  { money, moneyNote, indicators }: RecordedReport,
  wordsOf: (commitment: string) => string | null,
): ProgressReport {
  const open = (one: Commitment | null): string => (one === null ? '' : (wordsOf(one.commitment) ?? ''));
  return {
    money,
    moneyNote: open(moneyNote),
    indicators: indicators.map((one) => ({
      ...one,
      causeNote: open(one.causeNote),
      measure: open(one.measure),
    })),
  };
}
