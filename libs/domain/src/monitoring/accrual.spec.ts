import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { machongTables, tableOf } from '#libs/fixtures';
import type { Accrual } from './accrual.js';
import { proposeAccrual } from './accrual.js';

const GOLDEN = readFileSync('test/golden/accrual/machong.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

const NAMES = readFileSync('test/golden/accrual/names.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [category: string, name: string, value: string, accrual: Accrual]);

function proposals(rows: readonly CheckRow[]): ReturnType<typeof proposeAccrual>[] {
  const table = tableOf(rows);
  return table.indicators.map((indicator) => proposeAccrual(indicator, table));
}

describe('the 20 indicators of the three tables', () => {
  const proposed = machongTables().flatMap((table) =>
    table.indicators.map((indicator) => {
      const { accrual, hangsOn, because } = proposeAccrual(indicator, table);
      return [table.projectName, indicator.name, accrual, hangsOn ?? '', because.zh];
    }),
  );

  it('get the reviewed defaults', () => {
    expect(proposed).toHaveLength(20);
    expect(proposed).toEqual(GOLDEN);
  });

  it.each([
    ['购买服务人数', 'continuous'],
    ['预算执行率（%）', 'budget'],
    ['定制服装人数', 'milestone'],
    ['服装单价', 'milestone'],
    ['使用人满意度', 'year-end'],
  ])('%s is %s', (name, accrual) => {
    expect(proposed.filter(([, found]) => found === name).every(([, , kind]) => kind === accrual)).toBe(true);
  });
});

describe('an accrual by the first rule that fits', () => {
  it.each<[Accrual, string, string, string]>([
    ['budget', '成本指标', '预算执行率', '≥90%'],
    ['budget', '时效指标', '支出进度', '100%'],
    ['year-end', '服务对象满意度指标', '居民满意度', '≥90%'],
    ['year-end', '质量指标', '学员满意率', '≥90%'],
    ['continuous', '数量指标', '在岗人数', '184'],
    ['continuous', '数量指标', '管护面积', '500亩'],
    ['continuous', '质量指标', '合格率', '≥95%'],
    ['continuous', '数量指标', '任务完成率', '≥90%'],
    ['continuous', '成本指标', '人均成本', '≤500元/人'],
    ['continuous', '质量指标', '资金使用合规性', '合规'],
    ['continuous', '质量指标', '结算误差', '±3%以内'],
    ['milestone', '数量指标', '购置车辆数', '10辆'],
    ['milestone', '数量指标', '改造实验室', '2间'],
    ['milestone', '', '购置灾备云系统', '=2个'],
    ['milestone', '时效指标', '完成时间', '2024年10月底'],
    ['milestone', '时效指标', '实施期', '2024年1-12月'],
    ['upper-limit', '成本指标', '项目总成本', '≤90万元'],
    ['upper-limit', '成本指标', '办公成本', '15万元'],
    ['upper-limit', '社会效益指标', '安全事故数', '≤3起'],
    ['linear', '数量指标', '培训人次', '280人次'],
    ['linear', '数量指标', '发放低保金人数', '≥100人'],
    ['linear', '数量指标', '演练次数', '每年2次'],
    ['linear', '数量指标', '购买服务场次', '12场'],
    ['year-end', '社会效益指标', '公众形象', '良好'],
    ['year-end', '社会效益指标', '工作效率', '有效提高'],
    ['continuous', '社会效益指标', '部门运转', '正常'],
    ['continuous', '质量指标', '手续齐备', '是'],
  ])('%s: %s %s %s', (accrual, level2, name, target) => {
    expect(proposals([[level2, name, target]])[0]).toMatchObject({ accrual });
  });
});

describe('names and values of many tables, each judged by a person', () => {
  it.each(NAMES)('%s %s %s is %s', (level2, name, value, accrual) => {
    expect(proposals([[level2, name, value]])[0]).toMatchObject({ accrual });
  });

  it('stand for every kind of accrual', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(NAMES.map(([, , , accrual]) => accrual)).size).toBe(6);
  });
});

describe('what hangs on a delivery', () => {
  it('waits for the only quantity of the table', () => {
    const [delivery, quality, price, money] = proposals([
      ['数量指标', '采购设备', '5台'],
      ['质量指标', '验收合格率', '100%'],
      ['成本指标', '单价', '≤3万元/台'],
      ['成本指标', '预算执行率', '≥90%'],
    ]);
    expect(delivery).not.toHaveProperty('hangsOn');
    expect([quality?.hangsOn, price?.hangsOn]).toEqual(['row-1', 'row-1']);
    expect(money?.accrual).toBe('budget');
  });

  it('waits for the delivery of the same thing among several quantities', () => {
    const [, , garment, training] = proposals([
      ['数量指标', '定制服装套数', '20套'],
      ['数量指标', '培训场次', '5场'],
      ['质量指标', '服装质量合格率', '100%'],
      ['质量指标', '培训考核合格率', '≥95%'],
    ]);
    expect(garment).toMatchObject({ accrual: 'milestone', hangsOn: 'row-1' });
    expect(training?.accrual).toBe('continuous');
  });

  it('is not found by a word that stands in every name', () => {
    const [, , air] = proposals([
      ['数量指标', '服务配备车辆数', '10辆'],
      ['数量指标', '巡逻里程', '80公里'],
      ['质量指标', '服务周期内空气质量', '优良'],
    ]);
    expect(air).not.toHaveProperty('hangsOn');
  });

  it('does not make benefits or satisfaction wait', () => {
    const [, benefit, satisfaction] = proposals([
      ['数量指标', '采购设备', '5台'],
      ['社会效益指标', '设备使用率', '≥90%'],
      ['服务对象满意度指标', '使用人满意度', '≥90%'],
    ]);
    expect([benefit?.accrual, satisfaction?.accrual]).toEqual(['continuous', 'year-end']);
  });

  it('gives its reason in two languages', () => {
    for (const { because } of proposals([
      ['数量指标', '采购设备', '5台'],
      ['质量指标', '合格率', '100%'],
    ])) {
      expect(because.zh).toMatch(/\p{Script=Han}/u);
      expect(because.en).toMatch(/[a-z]/u);
    }
  });
});
