import { describe, expect, it } from '@jest/globals';
import { placesRefused } from '#libs/testing';
import { PublicationDto } from '../../publish/publication.dto.js';
import { DecisionDto } from './decision.dto.js';
import { TaskListQueryDto } from './task-list.dto.js';

const CONTENT = { contentHash: 'a'.repeat(64) };
const LETTER = { opinion: '同意批复。', approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' };

describe('a decision', () => {
  it.each<[string, object]>([
    ['同意', { decision: 'pass' }],
    ['同意 with words', { decision: 'pass', opinion: '指标完整。' }],
    ['退回', { decision: 'return', opinion: '缺少满意度指标。' }],
    ['不予批复', { decision: 'reject', opinion: '不属于本级支出。' }],
    ['批复', { decision: 'approve', ...LETTER }],
    ['a return without words, which the core refuses with its reason', { decision: 'return' }],
    ['the longest opinion', { decision: 'pass', opinion: '长'.repeat(2000) }],
  ])('can be %s', async (_, body) => {
    expect(await placesRefused(DecisionDto, { ...CONTENT, ...body })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['no word', {}, ['/decision isDefined']],
    ['an unknown word', { decision: 'bless' }, ['/decision isIn']],
    ['a word of the prototype', { decision: 'constructor' }, ['/decision isIn']],
    ['two words', { decision: ['pass', 'return'] }, ['/decision isIn']],
    ['no hash', { decision: 'pass', contentHash: undefined }, ['/contentHash isDefined']],
    ['another hash', { decision: 'pass', contentHash: 'A'.repeat(64) }, ['/contentHash isContentHash']],
    ['an opinion too long', { decision: 'pass', opinion: '长'.repeat(2001) }, ['/opinion maxLength']],
    ['an opinion with an escape', { decision: 'pass', opinion: '\u001b[2J' }, ['/opinion isPlainText']],
    [
      'a number too long',
      { decision: 'approve', approvalNumber: '号'.repeat(61) },
      ['/approvalNumber maxLength'],
    ],
    ['a date too long', { decision: 'approve', approvalDate: '2023-12-06T00' }, ['/approvalDate maxLength']],
    [
      'a decision for somebody else',
      { decision: 'pass', onBehalfOf: 'huang' },
      ['/onBehalfOf whitelistValidation'],
    ],
    [
      'a moment of its own',
      { decision: 'pass', decidedAt: '2020-01-01' },
      ['/decidedAt whitelistValidation'],
    ],
  ])('cannot have %s', async (_, body, places) => {
    expect(await placesRefused(DecisionDto, { ...CONTENT, ...body })).toEqual(places);
  });
});

describe('公开', () => {
  it.each<[string, object, string[]]>([
    ['on our own page', {}, []],
    ['on the portal', { officialUrl: 'https://www.dg.gov.cn/x.html' }, []],
    ['without an address', { officialUrl: null }, []],
    ['with an endless address', { officialUrl: `https://${'x'.repeat(500)}` }, ['/officialUrl maxLength']],
    [
      'with an address of two lines of control',
      { officialUrl: 'https://x\u0000y' },
      ['/officialUrl isPlainText'],
    ],
    ['of no content', { contentHash: undefined }, ['/contentHash isDefined']],
  ])('%s', async (_, body, places) => {
    expect(await placesRefused(PublicationDto, { ...CONTENT, ...body })).toEqual(places);
  });
});

describe('which box', () => {
  it.each<[string, object, string[]]>([
    ['待办', { box: 'todo' }, []],
    ['已办', { box: 'done', limit: '100', total: 'true' }, []],
    ['none', {}, ['/box isDefined']],
    ['one that does not exist', { box: 'trash' }, ['/box isIn']],
    ['that of somebody else', { box: 'todo', personId: 'chen' }, ['/personId whitelistValidation']],
  ])('%s', async (_, query, places) => {
    expect(await placesRefused(TaskListQueryDto, query, 'query')).toEqual(places);
  });
});
