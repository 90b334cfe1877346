import { describe, expect, it } from '@jest/globals';
import { machongTables } from '#libs/fixtures';
import type { GoalTableContent } from '#libs/domain';
import { displayText } from './display-text.js';
import { ExemptTableError } from './exempt-table.error.js';
import { FORM_CSS } from './form-css.js';
import { layOutForm } from './lay-out-form.js';
import { goalTableFormHtml, goalTablePublicHtml } from './public-page.js';
import { FORM_CSS_PATH } from './whole-page.js';
import { TITLE_SUFFIXES } from './title-suffix.js';

const [STAFF, , UNIFORMS] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];
const EVIL = '<script>alert("1")</script> & \'x\'';
const LETTER = { approvalNumber: '麻财绩〔2024〕1号', approvalDate: '2024-01-25', fingerprint: 'c98d6f80' };

describe('every cell of the official form', () => {
  it.each(machongTables())('lies in one place and leaves none empty: $projectName', (content) => {
    const { rows, columns } = layOutForm(content, { titleSuffix: '批复' });
    const covered = rows.map(() => Array.from({ length: columns }, () => 0));
    rows.forEach((row, at) => {
      for (const { column, columnSpan, rowSpan } of row)
        for (let y = at; y < at + rowSpan; y += 1)
          for (let x = column; x < column + columnSpan; x += 1) covered[y]![x]! += 1;
    });
    expect(new Set(covered.flat())).toEqual(new Set([1]));
  });

  it('fits one A4 page: at most 27 rows of eight millimetres for the three tables', () => {
    for (const content of machongTables())
      expect(layOutForm(content, { titleSuffix: '批复' }).rows.length).toBeLessThanOrEqual(27);
    expect(FORM_CSS).toContain('size: A4 portrait');
    expect(FORM_CSS).toContain('break-inside: avoid');
  });

  it('has columns for 计量单位 and 权重 only where a table uses them', () => {
    const [first, ...rest] = STAFF.indicators;
    const wide = { ...STAFF, indicators: [{ ...first!, weight: '10' }, ...rest] };
    expect(layOutForm(STAFF, { titleSuffix: '批复' }).columns).toBe(6);
    expect(layOutForm(wide, { titleSuffix: '批复' }).columns).toBe(7);
    expect(goalTableFormHtml(wide, { titleSuffix: '批复' })).toContain('权重');
    expect(goalTableFormHtml(wide, { titleSuffix: '批复' })).not.toContain('计量单位');
  });
});

describe('what a state prints', () => {
  it.each(TITLE_SUFFIXES)('%s in its title; the mark 未批复 and no letter unless approved', (titleSuffix) => {
    const html = goalTableFormHtml(STAFF, { titleSuffix, ...LETTER });
    const approved = titleSuffix.endsWith('批复');
    expect(html).toContain(`项目绩效目标表（${titleSuffix}）</h1>`);
    expect(html.includes('<p class="mark">未批复</p>')).toBe(!approved);
    for (const fact of Object.values(LETTER)) expect(html.includes(fact)).toBe(approved);
  });

  it('演示数据 in a demonstration, and nothing that is not known', () => {
    expect(goalTableFormHtml(STAFF, { titleSuffix: '批复', demo: true })).toContain('演示数据');
    expect(goalTableFormHtml(STAFF, { titleSuffix: '批复', approvalNumber: null })).not.toContain('批复文号');
  });
});

describe('text on the page', () => {
  const places = ['projectName', 'projectType', 'unitName', 'overallGoal', 'annualGoal'] as const;

  it.each(places)('%s is escaped', (place) => {
    const html = goalTablePublicHtml({ ...STAFF, [place]: EVIL }, { titleSuffix: '批复' });
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;');
  });

  it('shows a formula as its sign and keeps the raw text beside it', () => {
    const html = goalTableFormHtml(UNIFORMS, { titleSuffix: '批复' });
    expect(html).toContain('data-raw="$\\geq 90\\%$">≥90%</td>');
    expect(html).toContain('>≥ 20</td>');
  });

  it.each([
    ['$\\geq 90\\%$', '≥90%'],
    ['≤$3600$元', '≤$3600$元'],
    ['约 $\\leq 5$ 天', '约 ≤5 天'],
    ['$', '$'],
    ['', ''],
  ])('%s is shown as %s', (raw, shown) => {
    expect(displayText(raw)).toBe(shown);
  });
});

describe('the public page', () => {
  it('needs nothing but one style sheet of the same host', () => {
    const html = goalTablePublicHtml(STAFF, { titleSuffix: '批复', ...LETTER });
    expect(html).toContain(`<link rel="stylesheet" href="${FORM_CSS_PATH}">`);
    expect(html).not.toMatch(/<script| style=|https?:/u);
    expect(FORM_CSS).not.toMatch(/url\(|@import/u);
  });

  it('does not exist for a table that is 不予公开', () => {
    const secret: GoalTableContent = { ...STAFF, disclosure: { kind: 'exempt', basis: '涉密' } };
    expect(() => goalTablePublicHtml(secret, { titleSuffix: '批复' })).toThrow(ExemptTableError);
  });
});
