import { describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import { machongTables } from '#libs/fixtures';
import type { EvaluationForm } from './self-evaluation-form.js';
import { selfEvaluationHtml, selfEvaluationText } from './self-evaluation-form.js';

const [staff] = machongTables() as [GoalTableContent];

function form(change: Partial<EvaluationForm> = {}): EvaluationForm {
  const row = { actual: '184', weight: '10.00', points: '10.00', note: '' };
  return {
    table: staff,
    money: { budget: '872.64', executed: '837.7344' },
    moneyRow: { actual: '', weight: '10.00', points: '9.60', note: '结余收回' },
    rows: staff.indicators.map(() => row),
    ...{ total: '97.60', grade: 'excellent', demo: false, ...change },
  };
}

const linesOf = (one: EvaluationForm): readonly string[] => selfEvaluationText(one).trimEnd().split('\n');

describe('项目支出绩效自评表', () => {
  it('has the title, the head, a row for each indicator and the total', () => {
    const lines = linesOf(form());
    expect(lines[0]).toBe('项目支出绩效自评表（2024年度）');
    expect(lines[1]).toBe(`项目名称\t\t${staff.projectName}`);
    const heads = '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施';
    const at = lines.indexOf(heads);
    const [first] = staff.indicators;
    expect(lines[at + 1]).toBe(
      [first?.level1, first?.level2, first?.name, first?.annualTarget, '184', '10.00', '10.00'].join('\t'),
    );
    expect(lines.slice(at + 1)).toHaveLength(staff.indicators.length + 1);
    expect(lines.at(-1)).toBe('总分\t\t\t\t\t100.00\t97.60\t等级：优');
  });

  it.each([
    ['872.64', '837.7344', '96.00'],
    ['90', '89.974', '99.97'],
    ['872.64', '900', '103.14'],
    ['0', '0', ''],
    ['', '', ''],
  ])('of %s 万元 and %s spent prints the rate %s', (budget, executed, rate) => {
    const line = linesOf(form({ money: { budget, executed } })).find((one) => one.endsWith('结余收回'));
    expect(line?.split('\t').slice(2, 5)).toEqual([budget, executed, rate]);
  });

  it('is empty where nothing was entered yet', () => {
    const nothing = { actual: '', weight: '', points: '', note: '' };
    const lines = linesOf(form({ rows: [], moneyRow: nothing, total: '', grade: null }));
    expect(lines.at(-1)).toBe('总分\t\t\t\t\t100.00');
    expect(lines).toHaveLength(8 + staff.indicators.length);
  });

  it('says a bare number in the unit of its target, and the rate that the money tells', () => {
    const nothing = { actual: '', weight: '', points: '', note: '' };
    const rows = staff.indicators.map((one) => ({
      ...nothing,
      actual: one.annualTarget.includes('%') ? '81' : '良好',
    }));
    const shown = (change: Partial<EvaluationForm>): readonly (string | undefined)[] =>
      linesOf(form(change))
        .slice(-1 - staff.indicators.length, -1)
        .map((line) => line.split('\t')[4]);
    expect(shown({ rows })).toEqual(rows.map(({ actual }) => (actual === '81' ? '81%' : actual)));
    const byMoney = rows.map((row) => ({ ...row, actual: '', isRateOfMoney: true }));
    expect(new Set(shown({ rows: byMoney }))).toEqual(new Set(['96.00%']));
    const unspent = { budget: '', executed: '' };
    expect(shown({ rows: byMoney, money: unspent }).filter((one) => (one ?? '') !== '')).toEqual([]);
  });

  it.each(['excellent', 'good', 'fair', 'poor'] as const)('says the grade %s as it is printed', (grade) => {
    expect(linesOf(form({ grade })).at(-1)).toMatch(/等级：[优良中差]$/u);
  });

  it('is a table with heads, every word of it escaped, and marked in a demonstration', () => {
    const rows = staff.indicators.map(() => ({ actual: '<b>184</b>', weight: '', points: '', note: '"&' }));
    const html = selfEvaluationHtml(form({ rows, demo: true }));
    expect(html).toContain('&lt;b&gt;184&lt;/b&gt;');
    expect(html).not.toContain('<b>');
    expect(html).toContain('<p class="mark">演示数据</p>');
    expect(html.match(/<th scope="col"/gu)).toHaveLength(14);
  });
});
