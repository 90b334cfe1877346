import { describe, expect, it } from '@jest/globals';
import { CLEANING, ELDERS, RIVER } from '#libs/fixtures';
import { acceptedTables, cellsOf } from '#libs/testing';
import { exportGoalTable } from '../form/export-goal-table.js';
import type { AcceptedTable } from './import-result.js';
import { placeSourceCells } from './place-source-cells.js';

function only(text: string): AcceptedTable {
  const [table, ...more] = acceptedTables(text);
  if (table === undefined || more.length > 0) throw new Error('expected one table');
  return table;
}

const rows = (text: string): string[] =>
  only(text).content.indicators.map((row) =>
    [row.level1, row.level2, row.name, row.periodTarget, row.annualTarget, row.unit, row.weight].join(' '),
  );

describe('a table of the form of 2015 from another town', () => {
  it('gives its header', () => {
    expect(only(CLEANING).content).toMatchObject({
      catalogue: 'national-2015',
      fiscalYear: 2025,
      projectName: '镇区道路清扫保洁服务',
      projectCode: null,
      projectType: '其他特定目标类（部门职能类）',
      projectLevel: '二级项目',
      unitName: '东莞市石碣镇公共服务办公室',
      periodStartYear: 2024,
      periodEndYear: 2026,
      annualBudget: '12680000.00',
      funding: [],
      overallGoal: '三年内把全镇 86 条道路的保洁交给一家企业，保持路面整洁。',
      annualGoal: '完成 86 条道路、214 万平方米路面的日常保洁，及时处理群众反映的问题。',
    });
  });

  it('gives its indicators with both targets as they stand', () => {
    expect(rows(CLEANING)).toEqual([
      '产出指标 数量指标 清扫道路条数 ≥86条 ≥86条  ',
      '产出指标 数量指标 清扫面积 ≥214万平方米 ≥214万平方米  ',
      '产出指标 质量指标 道路保洁达标率 ≥95% ≥95%  ',
      '产出指标 时效指标 垃圾清运及时率 无 100%  ',
      '产出指标 成本指标 每平方米保洁单价 ≤6元/平方米 ≤5.92元/平方米  ',
      '效益指标 社会效益指标 镇容镇貌改善程度 明显改善 明显改善  ',
      '效益指标 生态效益指标 扬尘投诉下降率 ≥5% ≥5%  ',
      '效益指标 可持续影响指标 长效保洁机制健全性 健全 健全  ',
      '满意度指标 服务对象满意度指标 居民满意度 ≥90% ≥90%  ',
    ]);
  });
});

describe('a table of the form of 2021 with units, weights and two sources of money', () => {
  it('gives its header', () => {
    expect(only(RIVER).content).toMatchObject({
      catalogue: 'national-2021',
      projectCode: '441900240001000012345',
      projectLevel: '一级项目',
      periodStartYear: 2024,
      periodEndYear: 2024,
      annualBudget: '3350000.50',
      funding: [
        { source: '财政拨款', total: '3000000.00', annual: '3000000.00' },
        { source: '上级补助', total: null, annual: '350000.50' },
      ],
      overallGoal: '与年度目标相同。',
    });
  });

  it('gives its indicators, a unit or a weight only where one stands', () => {
    expect(rows(RIVER)).toEqual([
      '成本指标 经济成本指标 每公里清漂成本 ≤12000 ≤12000 元/公里 20',
      '产出指标 数量指标 清漂河涌数量 23 23 条 10',
      '产出指标 数量指标 水质监测次数 ≥276 ≥276 次 10',
      '产出指标 质量指标 清漂验收合格率 ≥98% ≥98%  20',
      '产出指标 时效指标 漂浮物清理时限 ≤24小时 ≤24小时  10',
      '效益指标 生态效益指标 劣Ⅴ类水体消除率 100% 100%  10',
      '满意度指标 服务对象满意度指标 沿岸居民满意度 ≥85% ≥85%  10',
    ]);
  });
});

describe('a hybrid of both forms', () => {
  it('finds the catalogue under which no row has to move', () => {
    const { content, titleSuffix } = only(ELDERS);
    expect([content.catalogue, titleSuffix, content.annualBudget, content.periodEndYear]).toEqual([
      'mixed-2021',
      '调整申报',
      '0.00',
      9999,
    ]);
  });

  it('keeps formulas, dashes and slashes as they are', () => {
    const targets = only(ELDERS).content.indicators.map((row) => [row.periodTarget, row.annualTarget]);
    expect(targets.slice(0, 4)).toEqual([
      ['≤$3600$元/人', '$\\leq 3600$元/人'],
      ['—', '≥420人'],
      ['/', '≥95%'],
      ['15分钟以内', '15分钟以内'],
    ]);
  });

  it('is no excuse for taking the name of a category for an indicator', () => {
    const both = ELDERS.replace('时效指标\t求助', '成本指标\t预算执行率\t无\t≥90%\n\t\t时效指标\t求助');
    const { catalogue, indicators } = only(both).content;
    expect(catalogue).toBe('mixed');
    expect(indicators.map(({ name }) => name)).not.toContain('社会成本指标');
    expect(indicators.map(({ name }) => name)).toContain('预算执行率');
  });
});

describe('what was read is written as it stood', () => {
  it.each([
    ['the form of 2015', CLEANING],
    ['the form of 2021', RIVER],
  ])('%s, cell by cell', (_name, text) => {
    const { content, titleSuffix } = only(text);
    const cells = cellsOf(exportGoalTable(content, { titleSuffix: titleSuffix ?? '申报' }));
    const body = cells.filter(([first]) => first !== '未批复').slice(1);
    const [source = []] = placeSourceCells(Buffer.from(text));
    expect(body).toEqual(source.slice(1));
  });

  it('the hybrid but for the first levels that it repeats', () => {
    const cells = cellsOf(exportGoalTable(only(ELDERS).content, { titleSuffix: '调整批复' })).slice(1);
    const [source = []] = placeSourceCells(Buffer.from(ELDERS));
    const seen = new Set<string>();
    const once = source.slice(1).map((row) => {
      const level1 = row[1] ?? '';
      const repeated = level1.endsWith('指标') && row[0] === '' && seen.has(level1);
      seen.add(level1);
      return repeated ? ['', '', ...row.slice(2)] : row;
    });
    expect(cells).toEqual(once);
  });
});
