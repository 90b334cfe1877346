import type { GoalTableContent, ProgressReport, ReportStatus, TableLights } from '#libs/domain';

/** What 绩效运行监控表 prints; amounts in 万元. */
export interface MonitoringForm {
  readonly table: GoalTableContent;
  readonly round: { readonly name: string; readonly cutOff: string; readonly policy: string };
  readonly status: ReportStatus;
  /** As it was sent; null prints the form with what the table itself tells. */
  readonly report: ProgressReport | null;
  readonly lights: TableLights | null;
  /** The day on which it was sent. */
  readonly reportedOn: string | null;
  /** What whoever checked it wrote. */
  readonly opinion: string | null;
  /** What the department said before finance had its say. */
  readonly departmentOpinion: string | null;
  /** Names of the indicators of the round before that the table no longer has. */
  readonly dropped: readonly string[];
  /** Adds the mark 演示数据. */
  readonly demo: boolean;
}
