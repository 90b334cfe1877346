import type { ClosingReport, MonitoringRoundState, RoundCounts } from '#libs/domain';

/** What the notice of a round (监控通报) is printed from. */
export interface NoticeModel {
  readonly round: Pick<MonitoringRoundState, 'name' | 'cutOff' | 'reportUntil' | 'fiscalYear' | 'policy'>;
  readonly counts: RoundCounts;
  readonly report: ClosingReport;
  /** Local date of the notice. */
  readonly date: string;
}

/** Prints the notice of a round as a page and as plain text; the same model gives the same bytes. */
export abstract class NoticePrinter {
  abstract print(model: NoticeModel): { readonly html: string; readonly plain: string };
}
