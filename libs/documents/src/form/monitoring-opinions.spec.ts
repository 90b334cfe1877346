import { describe, expect, it } from '@jest/globals';
import type { ReportedTable } from '#libs/fixtures';
import { midYearReports } from '#libs/fixtures';
import type { MonitoringForm } from './monitoring-form.js';
import { monitoringFormText } from './render-monitoring-form.js';

const [{ table, report }] = midYearReports() as [ReportedTable];
const FORM: MonitoringForm = {
  ...{ table, report, lights: null, status: 'verified', reportedOn: '2024-07-10', dropped: [], demo: false },
  round: { name: '2024年上半年绩效运行监控', cutOff: '2024-06-30', policy: 'town-2024' },
  ...{ opinion: '同意。', departmentOpinion: '已核对考勤。' },
};

describe('what was said of a report', () => {
  it('is told apart, the department first, where there was a department', () => {
    expect(monitoringFormText(FORM)).toMatch(/主管部门意见.*已核对考勤。[\s\S]*审核意见.*同意。/u);
  });

  it('is one row where finance alone has checked', () => {
    const text = monitoringFormText({ ...FORM, departmentOpinion: null });
    expect(text).toMatch(/审核意见.*同意。/u);
    expect(text).not.toContain('主管部门意见');
  });
});
