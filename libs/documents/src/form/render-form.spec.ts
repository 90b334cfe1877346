import { describe, expect, it } from '@jest/globals';
import { formContent, PATROLS } from '#libs/fixtures';
import { escapeHtml } from './escape-html.js';
import { exportGoalTable } from './export-goal-table.js';
import type { FormMeta } from './form-meta.js';
import { layOutForm } from './lay-out-form.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { UnprintableTextError } from './unprintable-text.error.js';

const META: FormMeta = { titleSuffix: '批复' };

describe('the form as text', () => {
  it('is a line a row, ended, with tabs between and none at the end', () => {
    const text = exportGoalTable(formContent(), META);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/\t\n|\r/u);
    expect(text.split('\n')[5]).toBe('实施周期\t起始年度\t2022\t到期年度\t2099');
  });

  it.each<[what: string, goal: string, written: string]>([
    ['two lines', '一、建成\n二、运行', '\t"一、建成\n二、运行"\n'],
    ['two lines of Windows', '一\r\n二', '\t"一\n二"\n'],
    ['a quote that begins it', '"智慧"网格', '\t"""智慧""网格"\n'],
    ['a quote within', '建成"智慧"网格', '\t建成"智慧"网格\n'],
  ])('quotes a cell as spreadsheets do: %s', (_, overallGoal, written) => {
    expect(exportGoalTable(formContent({ overallGoal }), META)).toContain(written);
  });

  it.each<[what: string, text: string, named: string]>([
    ['a tab, which would move every cell behind it', '建成\t平台', 'U+0009'],
    ['an end of text', '建成\0平台', 'U+0000'],
    ['a sign that turns the writing round', '建成\u202E平台', 'U+202E'],
    ['half a character', '建成\uD842', 'U+D842'],
  ])('is not written with %s', (_, overallGoal, named) => {
    const writing = () => exportGoalTable(formContent({ overallGoal }), META);
    expect(writing).toThrow(UnprintableTextError);
    expect(writing).toThrow(named);
  });

  it('can carry no character of its own in the title either', () => {
    const form = { ...layOutForm(formContent(), META), title: 'a\tb' };
    expect(() => renderText(form)).toThrow(UnprintableTextError);
  });
});

describe('the form as a page', () => {
  const html = renderHtml(
    layOutForm(formContent({ indicators: [PATROLS, { ...PATROLS, name: '次数' }] }), META),
  );

  it.each([
    ['a label heads its row', '<th scope="row" class="label">项目名称</th>'],
    ['a label over rows heads the group', '<th scope="rowgroup" class="label" rowspan="4">总体绩效目标</th>'],
    ['a heading stands above what it heads', '<th scope="col" class="heading">三级指标</th>'],
    ['a category heads its indicators', '<th scope="rowgroup" class="category" rowspan="2">数量指标</th>'],
    ['a value is no head', '<td class="text" colspan="5">智慧网格</td>'],
    ['an amount is a number', '<td class="number">1507200.00</td>'],
  ])('%s', (_, cell) => {
    expect(html).toContain(cell);
  });

  it('has a column for each of the form, a title it is called by, and no list of facts without facts', () => {
    expect(html.match(/<col class="c\d">/gu)).toHaveLength(6);
    expect(html).toContain('<h1 id="goal-form-title">项目绩效目标表（批复）</h1>');
    expect(html).not.toContain('<dl');
    const approved = renderHtml(layOutForm(formContent(), { ...META, approvalNumber: '<1>号' }));
    expect(approved).toContain('<dl class="facts"><div><dt>批复文号</dt><dd>&lt;1&gt;号</dd></div></dl>');
  });

  it.each([
    ['&', '&amp;'],
    ['<a href="x">', '&lt;a href=&quot;x&quot;&gt;'],
    ["it's", 'it&#39;s'],
    ['&amp;', '&amp;amp;'],
    ['目标≥90%', '目标≥90%'],
  ])('writes %s as %s', (text, escaped) => {
    expect(escapeHtml(text)).toBe(escaped);
  });
});
