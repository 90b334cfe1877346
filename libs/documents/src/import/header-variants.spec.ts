import { describe, expect, it } from '@jest/globals';
import { changed, gb18030Bytes, officialTable } from '#libs/fixtures';
import { acceptedTables, anonymous, countingIds } from '#libs/testing';
import { importGoalTables } from './import-goal-tables.js';
import type { AcceptedTable } from './import-result.js';

const UNIFORM = officialTable(3);
const asFound = anonymous(only(UNIFORM).content);

function only(text: string): AcceptedTable {
  const [table, ...more] = acceptedTables(text);
  if (table === undefined || more.length > 0) throw new Error('expected one table');
  return table;
}

const codes = (table: AcceptedTable): [string, number][] =>
  table.notices.map(({ code, line }) => [code, line]);

describe('labels written differently mean the same', () => {
  it.each([
    ['half-width brackets in the title', '项目绩效目标表（批复）', '项目绩效目标表(批复)'],
    ['spaces in a label', '项目名称', '项 目 名 称'],
    ['a colon behind a label', '申报单位', '申报单位：'],
    ['a star before a required field', '项目类型', '*项目类型'],
    ['full-width digits in a label', '2024年预算金额', '２０２４年预算金额'],
    ['the unit in the label', '2024年预算金额', '2024年预算金额（元）'],
    ['a goal beside its label', '2024年度目标\t\t\t\t\n\t', '2024年度目标\t'],
    ['a blank row before a goal', '2024年度目标\t\t\t\t\n', '2024年度目标\t\t\t\t\n\t\t\t\n'],
    ['categories without their last word', '\t产出指标\t数量指标', '\t产出\t数量'],
    ['the heading of the section on each row', '\t\t质量指标', '绩效指标\t\t质量指标'],
    ['the first level on each row', '\t\t质量指标', '\t产出指标\t质量指标'],
    ['the name column called otherwise', '三级指标', '三级指标名称'],
    ['a value a column further on', '项目等级\t二级项目', '项目等级\t\t二级项目'],
    ['two fields in one row', '二级项目\t\t\t\t\n', '二级项目\t'],
  ])('%s', (_name, from, to) => {
    expect(anonymous(only(changed(UNIFORM, from, to)).content)).toEqual(asFound);
  });

  it('says how it read a label that the form spells otherwise', () => {
    const table = only(changed(UNIFORM, '项目名称', '项 目 名 称'));
    expect(codes(table)).toContainEqual(['read-as', 3]);
    expect(table.notices[0]?.zh).toBe('“项 目 名 称”读作“项目名称”');
  });

  it.each([
    ['41,700.00', 'read-as'],
    ['41700', 'read-as'],
    ['4.17万元', 'money-converted'],
    ['4.17万', 'money-converted'],
  ])('reads the amount %s and says so', (amount, code) => {
    const table = only(changed(UNIFORM, '41700.00', amount));
    expect(table.content.annualBudget).toBe('41700.00');
    expect(codes(table)).toContainEqual([code, 8]);
  });
});

describe('pipes instead of tabs', () => {
  it('reads a table drawn with pipes', () => {
    expect(anonymous(only(UNIFORM.replaceAll('\t', '|')).content)).toEqual(asFound);
  });

  it('reads one with a border', () => {
    const drawn = UNIFORM.split('\n').map((line) => `| ${line.replaceAll('\t', ' | ')} |`);
    expect(anonymous(only(drawn.join('\n')).content)).toEqual(asFound);
  });
});

describe('titles', () => {
  it.each([
    ['项目绩效目标表（申报）', '申报'],
    ['项目绩效目标表（批复）', '批复'],
    ['项目绩效目标表（调整申报）', '调整申报'],
    ['项目支出绩效目标表 ( 调整批复 )', '调整批复'],
  ])('%s is 表种 %s', (title, suffix) => {
    const table = only(changed(UNIFORM, '项目绩效目标表（批复）', title));
    expect([table.titleSuffix, codes(table)[0]?.[0]]).toEqual([suffix, 'row-shifted']);
  });

  it.each(['项目绩效目标表', '项目支出绩效目标表（2024年度）', '项目绩效目标表（批复'])(
    '%s begins a table all the same',
    (title) => {
      const table = only(changed(UNIFORM, '项目绩效目标表（批复）', title));
      expect(table.title).toBe(title);
      expect(table.titleSuffix).toBe(title.endsWith('批复') ? '批复' : null);
    },
  );

  it('mentions text before the first title and imports the rest', () => {
    const file = Buffer.from(`附件3\n\n${UNIFORM}`);
    const result = importGoalTables(file, { newId: countingIds() });
    expect(result).toMatchObject({
      tables: [{ ok: true, line: 3 }],
      notices: [{ code: 'text-outside-table', line: 1, zh: '标题行之前的文字未导入：附件3' }],
    });
  });
});

describe('fields that the content does not have', () => {
  it('keeps an unknown field as it is and says so', () => {
    const file = changed(UNIFORM, '项目类型\t', '绩效级别\t重点\t两年\n项目类型\t');
    const table = only(file);
    expect(table.extras).toEqual([{ label: '绩效级别', values: ['重点', '两年'], line: 4 }]);
    expect(codes(table)).toContainEqual(['unknown-label', 4]);
  });

  it('reads 项目代码 and keeps 主管部门 raw', () => {
    const table = only(changed(UNIFORM, '项目类型\t', '项目代码\tA-1 \n主管部门\t镇政府\n项目类型\t'));
    expect(table.content.projectCode).toBe('A-1 ');
    expect(table.extras).toEqual([{ label: '主管部门', values: ['镇政府'], line: 5 }]);
  });

  it('finds number, date and remarks below the indicators', () => {
    const rows = only(
      changed(`${UNIFORM}\n`, '正常\n', '正常\n备注\t略\n批复文号\t麻财〔2024〕1号\t批复日期\t2024-01-25\n'),
    );
    expect([rows.approvalNumber, rows.approvalDate]).toEqual(['麻财〔2024〕1号', '2024-01-25']);
    expect(rows.extras.map(({ label }) => label)).toEqual(['备注']);
    expect(rows.content.indicators).toHaveLength(8);
  });

  it('mentions an indicator column that the form does not have, and every entry in it', () => {
    const head = changed(UNIFORM, '当年度指标值\n', '当年度指标值\t指标说明\n');
    const table = only(changed(head, '≥ 20\n', '≥ 20\t按合同\n'));
    expect(codes(table)).toContainEqual(['unknown-column', 13]);
    expect(table.notices.find(({ line }) => line === 14)?.zh).toContain(
      '“指标说明”不在表样中，原文已保留：按合同',
    );
  });

  it('reads 计量单位 and 权重 where a table has them', () => {
    const file = changed(
      changed(UNIFORM, '当年度指标值\n', '当年度指标值\t度量单位\t权重\n'),
      '≥ 20',
      '≥ 20\t套\t12.5',
    );
    const [first, second] = only(file).content.indicators;
    expect([first?.unit, first?.weight, second?.unit, second?.weight]).toEqual(['套', '12.5', null, null]);
  });
});

it('says when the encoding was a guess', () => {
  const result = importGoalTables(gb18030Bytes(UNIFORM), { newId: countingIds() });
  expect(result).toMatchObject({
    encoding: 'gb18030',
    tables: [{ ok: true }],
    notices: [{ code: 'encoding-assumed', zh: '文件不是 UTF-8，已按 GB18030 读取，请核对文字' }],
  });
});
