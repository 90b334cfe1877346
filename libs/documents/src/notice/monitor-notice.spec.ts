import { describe, expect, it } from '@jest/globals';
import type { ClosingLine } from '#libs/domain';
import { closingReport, countReports } from '#libs/domain';
import { totalRow } from '#libs/fixtures';
import type { MonitorNotice } from './monitor-notice.js';
import { LISTED_PROJECTS, monitorNoticeHtml, monitorNoticeText } from './monitor-notice.js';

const LATE: ClosingLine = {
  ...{ unitName: '麻涌镇<综合>治理中心', projectName: '智慧网格', status: 'verified', light: 'red' },
  ...{ moneyLight: 'yellow', quadrant: 'both-behind', red: 2, yellow: 1 },
  money: totalRow('75.36', '20', { adjusted: '70', forecast: '70' }),
};

const MISSED: ClosingLine = {
  ...{ unitName: '麻涌镇综合治理中心', projectName: '服装制服', status: 'missed', light: null },
  ...{ moneyLight: null, quadrant: null, money: null, red: 0, yellow: 0 },
};

function noticeOf(lines: readonly ClosingLine[]): MonitorNotice {
  return {
    round: {
      ...{ name: '上半年绩效运行监控', cutOff: '2024-06-30', reportUntil: '2024-07-12' },
      ...{ fiscalYear: 2024, policy: 'town-2024' },
    },
    counts: countReports(lines.map(({ status, light, quadrant }) => ({ status, light, quadrant, count: 1 }))),
    report: closingReport(lines),
    date: '2024-07-19',
  };
}

const NOTICE = noticeOf([MISSED, LATE]);

describe('监控通报', () => {
  const text = monitorNoticeText(NOTICE).split('\n');

  it('says what the round was about and how it ended', () => {
    expect(text.slice(0, 6)).toEqual([
      '关于2024年上半年绩效运行监控情况的通报',
      '',
      '本期监控截至 2024-06-30，报送截止 2024-07-12，涉及 2 个单位 2 个项目。',
      '已报送 1 个（其中已核实 1 个），未报送 1 个。',
      '红灯 1、黄灯 0、绿灯 0、蓝灯 0、灰灯 0；灰灯表示未到考核时点或无法判断，不是偏差。',
      '双监控：双达标 0、支出滞后 0、绩效滞后 0、双滞后 1。',
    ]);
  });

  it('has the official columns of the money, and none of them for what was not reported', () => {
    const at = text.findIndex((line) => line.startsWith('表二'));
    expect(text.slice(at + 1, at + 4).map((line) => line.split('\t'))).toEqual([
      [
        ...['序号', '单位', '项目', '灯', '双监控', '年初预算数', '调整预算数', '执行数', '执行率'],
        ...['全年预计执行数', '红灯指标', '黄灯指标'],
      ],
      ['1', LATE.unitName, '智慧网格', '红灯 ■', '双滞后', '75.36', '70', '20', '28.57%', '70', '2', '1'],
      ['2', MISSED.unitName, '服装制服', '未报送', '—', '—', '—', '—', '—', '—', '0', '0'],
    ]);
  });

  it('is a page that runs nothing and believes nobody', () => {
    const html = monitorNoticeHtml(NOTICE, '/assets/form.css');
    expect(html).toContain('麻涌镇&lt;综合&gt;治理中心');
    expect(html).not.toMatch(/<script|style=|\son\w+=/u);
    expect(html.match(/<tr>/gu)).toHaveLength(6);
    expect(html).toContain('2024-07-19 · 判定规则 town-2024');
  });

  it('is the same for the same round', () => {
    expect(monitorNoticeHtml(noticeOf([LATE, MISSED]), '/a.css')).toBe(monitorNoticeHtml(NOTICE, '/a.css'));
  });

  it('lists the worst projects and says how many it leaves to the sums', () => {
    const many = Array.from({ length: LISTED_PROJECTS + 2 }, (_, index) => ({
      ...LATE,
      projectName: `项目${String(index)}`,
    }));
    const lines = monitorNoticeText(noticeOf(many)).split('\n');
    expect(lines).toContain(`下表列前 ${String(LISTED_PROJECTS)} 个项目，其余 2 个计入单位汇总。`);
    expect(lines.filter((line) => line.includes('\t红灯 ■\t'))).toHaveLength(LISTED_PROJECTS);
  });

  it('keeps the line of a project together whose name has two lines', () => {
    const text = monitorNoticeText(noticeOf([{ ...LATE, projectName: '智慧网格\n（二期）' }]));
    expect(text).toContain('\t"智慧网格\n（二期）"\t红灯 ■\t');
  });

  it.each<[what: string, change: Partial<ClosingLine>, cells: readonly string[]]>([
    ['the budget as adjusted is what was spent of', {}, ['75.36', '70', '20', '28.57%', '70']],
    ['nothing was adjusted', { money: totalRow('75.36', '20') }, ['75.36', '—', '20', '26.54%', '—']],
    ['there is no budget to be a share of', { money: totalRow('0', '0') }, ['0', '—', '0', '—', '—']],
    ['nothing was reported', { money: null }, ['—', '—', '—', '—', '—']],
  ])('prints the money of a project where %s', (_, change, cells) => {
    const lines = monitorNoticeText(noticeOf([{ ...LATE, ...change }])).split('\n');
    const line = lines.find((one) => one.includes('智慧网格'));
    expect(line?.split('\t').slice(5, 10)).toEqual(cells);
  });

  it.each([
    ['red', '红灯 ■'],
    ['yellow', '黄灯 ▲'],
    ['green', '绿灯 ●'],
  ] as const)('says a light by its word and its shape, for those who see no colours: %s', (light, word) => {
    expect(monitorNoticeText(noticeOf([{ ...LATE, light }]))).toContain(`\t${word}\t`);
  });
});
