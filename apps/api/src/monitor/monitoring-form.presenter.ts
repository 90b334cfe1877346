import type { ReportView } from '#libs/application';
import type { MonitoringForm } from '#libs/documents';
import { CHINA_ZONE, localDateOf } from '#libs/domain';

/** What 绩效运行监控表 prints of a report: nothing of it but what was sent. */
export function monitoringFormOf(view: ReportView, demo: boolean): MonitoringForm {
  const { state, round, content, sent, opinion, departmentOpinion, dropped } = view;
  const { name, cutOff, policy } = round;
  const { status, lights, reportedAt } = state;
  return {
    ...{
      table: content,
      round: { name, cutOff, policy },
      status,
      report: sent,
      lights,
      opinion,
      departmentOpinion,
      demo,
    },
    reportedOn: reportedAt === null ? null : localDateOf(reportedAt, CHINA_ZONE.offsetMinutes),
    dropped: dropped.map(({ name }) => name),
  };
}
