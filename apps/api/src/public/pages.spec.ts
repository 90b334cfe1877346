import { describe, expect, it } from '@jest/globals';
import type { PublishedTable } from '#libs/application';
import { escapeHtml as html, goalTablePublicHtml } from '#libs/documents';
import { tableContent } from '#libs/fixtures';
import { DOCS_CSS, HOME_JS, SITE_CSS } from './assets.data.js';
import type { RoleCard } from './home-page.js';
import { homePage } from './home-page.js';
import { listPage, missingPage } from './list-page.js';
import { page } from './page-shell.js';
import { presentPublicRow, presentPublicTable } from './public.presenter.js';

const HOSTILE = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `' onmouseover='alert(1)`,
  `</title><h1>批复</h1>`,
  `&lt;b&gt;`,
  `javascript:alert(1)`,
  '<!-- --><svg/onload=alert(1)>',
];
const CARD: RoleCard = { account: 'liu', displayName: '刘某', roleLabels: ['申报人'], unitName: '网格中心' };

function published(change: Partial<PublishedTable> = {}): PublishedTable {
  return {
    goalTableId: '01a213da-40c8-72dc-b944-daf1c323d681',
    unitName: '东莞市麻涌镇网格管理中心',
    content: tableContent(),
    contentHash: 'a'.repeat(64),
    approvalNumber: '麻财绩〔2023〕12号',
    approvalDate: '2023-12-06',
    publishedAt: '2023-12-07T01:00:00.000Z',
    officialUrl: null,
    ...change,
  };
}

function list(items: readonly PublishedTable[], nextCursor: string | null = null, wish = {}): string {
  return listPage({ items, nextCursor, total: null }, wish, true);
}

/** Tags that stand in a page, by name: text that was escaped makes none. */
function tags(text: string): string[] {
  return [...new Set([...text.matchAll(/<([a-z]+\d?)[\s>/]/giu)].map(([, name = '']) => name))].sort();
}

describe('text as HTML', () => {
  it.each([
    ['&', '&amp;'],
    ['<b>', '&lt;b&gt;'],
    [`"'`, '&quot;&#39;'],
    ['&amp;', '&amp;amp;'],
    ['麻财绩〔2023〕12号', '麻财绩〔2023〕12号'],
    ['', ''],
  ])('%p is written %p', (text, written) => {
    expect(html(text)).toBe(written);
  });
});

describe('hostile names', () => {
  it.each(HOSTILE)('make no element of any page: %s', (name) => {
    const table = published({
      unitName: name,
      approvalNumber: name,
      approvalDate: name,
      content: tableContent({ projectName: name, annualBudget: name, unitName: name }),
    });
    expect(tags(list([table], name))).toEqual(tags(list([published()], 'x')));
    const card = { account: name, displayName: name, roleLabels: [name], unitName: name };
    expect(tags(homePage([card], true))).toEqual(tags(homePage([CARD], true)));
    expect(tags(page({ title: name, body: '', demo: false }))).not.toContain('img');
    const meta = {
      titleSuffix: '批复',
      approvalNumber: name,
      approvalDate: name,
      fingerprint: name,
    } as const;
    const form = goalTablePublicHtml(table.content, meta);
    expect(tags(form)).toEqual(tags(goalTablePublicHtml(tableContent(), { ...meta, approvalNumber: 'x' })));
    for (const text of [list([table]), homePage([card], true), form]) {
      // what stands in quotes is a value; a handler outside of quotes would be one of the element
      expect(text.replace(/"[^"]*"/gu, '""')).not.toMatch(/<[^>]*\son\w+=/u);
    }
  });
});

describe('the home page', () => {
  it('shows the cards of a demonstration with office and unit, and how to sign in', () => {
    const home = homePage([CARD], true);
    expect(home).toContain('data-account="liu"');
    expect(home).toContain('<b>刘某</b> 申报人<small>网格中心</small>');
    expect(home).toContain('演示数据');
    expect(home).toContain('src="/assets/home.js"');
  });

  it('has neither cards nor script nor mark in production', () => {
    const home = homePage([CARD], false);
    expect(home).not.toMatch(/data-account|<script|演示/u);
  });

  it('says that it does not replace the statutory approval', () => {
    for (const demo of [true, false]) expect(homePage([], demo)).toContain('不替代其中的法定批复');
  });
});

describe('the public catalogue', () => {
  it('shows year, unit, project, amount, number and date of each table', () => {
    const text = list([published()]);
    for (const cell of [
      '2024',
      '东莞市麻涌镇网格管理中心',
      '8,726,400.00',
      '麻财绩〔2023〕12号',
      '2023-12-06',
    ]) {
      expect(text).toContain(`<td>${cell}</td>`);
    }
    expect(text).toContain(
      '<a href="/public/01a213da-40c8-72dc-b944-daf1c323d681">机关事业单位派遣人员经费</a>',
    );
  });

  it.each([
    ['41700.00', '41,700.00'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['0.00', '0.00'],
    ['9999999999999999.99', '9,999,999,999,999,999.99'],
  ])('groups %s as %s', (annualBudget, shown) => {
    expect(list([published({ content: tableContent({ annualBudget }) })])).toContain(`<td>${shown}</td>`);
  });

  it('says so when nothing is public yet', () => {
    expect(list([])).toContain('尚无公开的绩效目标表。');
  });

  it.each([
    ['nothing else was asked', {}, '/public?cursor=abc'],
    ['a year was asked', { fiscalYear: 2024 }, '/public?fiscalYear=2024&amp;cursor=abc'],
    [
      'short pages were asked',
      { fiscalYear: 2024, limit: 10 },
      '/public?fiscalYear=2024&amp;limit=10&amp;cursor=abc',
    ],
  ])('leads to the next page of the same kind when %s', (_, wish, address) => {
    expect(list([published()], 'abc', wish)).toContain(`<a href="${address}">下一页</a>`);
  });

  it('ends without a link', () => {
    expect(list([published()])).not.toContain('下一页');
  });
});

describe('every page', () => {
  const PAGES = (demo: boolean): readonly string[] => [
    homePage([CARD], demo),
    listPage({ items: [published()], nextCursor: 'x', total: null }, {}, demo),
    listPage({ items: [], nextCursor: null, total: null }, {}, demo),
    missingPage(demo),
    goalTablePublicHtml(tableContent(), { titleSuffix: '批复', demo }),
  ];

  it('is marked 演示数据 in a demonstration and never in production', () => {
    for (const text of PAGES(true)) expect(text).toContain('演示数据');
    for (const text of PAGES(false)) expect(text).not.toContain('演示');
  });

  it('says that it is Chinese, and loads nothing from elsewhere', () => {
    for (const text of PAGES(true)) {
      expect(text).toContain('<html lang="zh-CN">');
      expect(text).not.toMatch(/(?:src|href)="(?!\/)|style=|<style|<script(?![^>]*src="\/)/u);
    }
  });

  it('keeps to Chinese typography: full-width signs between Chinese words', () => {
    for (const text of PAGES(true)) {
      const words = text.replace(/<[^>]*>/gu, '\n');
      expect(words).not.toMatch(/\p{Script=Han}[,;:!?]|\p{Script=Han}\.(?!\d)|\.\.\.|\p{Script=Han}\(/u);
    }
  });

  it('has one headline', () => {
    for (const text of PAGES(true)) expect(text.match(/<h1/gu)).toHaveLength(1);
  });

  it('has assets that load nothing from elsewhere', () => {
    for (const asset of [SITE_CSS, DOCS_CSS, HOME_JS])
      expect(asset).not.toMatch(/https?:|url\(|@import|eval|innerHTML/u);
  });
});

describe('a table that is 不予公开', () => {
  it('has no page, whatever leads to it', () => {
    const content = tableContent({ disclosure: { kind: 'exempt', basis: '国家秘密' } });
    expect(() => goalTablePublicHtml(content, { titleSuffix: '批复' })).toThrow(
      expect.objectContaining({ code: 'exempt-table' }),
    );
  });
});

describe('a published table for programs', () => {
  it('carries its fingerprint, its letter and the mark', () => {
    expect(presentPublicRow(published({ officialUrl: 'https://www.dg.gov.cn/1' }), true)).toEqual({
      goalTableId: '01a213da-40c8-72dc-b944-daf1c323d681',
      unitName: '东莞市麻涌镇网格管理中心',
      projectName: '机关事业单位派遣人员经费',
      fiscalYear: 2024,
      annualBudget: '8726400.00',
      contentHash: 'a'.repeat(64),
      approvalNumber: '麻财绩〔2023〕12号',
      approvalDate: '2023-12-06',
      publishedAt: '2023-12-07T01:00:00.000Z',
      officialUrl: 'https://www.dg.gov.cn/1',
      demo: true,
    });
  });

  it('is shown whole with its content alone', () => {
    expect(presentPublicTable(published(), false)).toMatchObject({ demo: false, content: tableContent() });
  });
});
