import { describe, expect, it } from '@jest/globals';
import { idOf, placesRefused } from '#libs/testing';
import {
  CorrectionListQueryDto,
  CorrectionNoticeDto,
  CorrectionOrderDto,
  CorrectionPlanDto,
  CorrectionReturnDto,
} from './correction.dto.js';
import { AccountDto, OpinionDto, ReasonDto } from './opinion.dto.js';

const NOTICE = { number: '麻财绩〔2024〕12 号', date: '2024-07-16', actBy: '2024-08-30' };
const PLAN = { responsibleId: idOf('lin'), actBy: '2024-08-30', measures: '每周通报进度。' };
const RETURN = { opinion: '佐证不足。', actBy: '2024-09-30' };
const REST = '字'.repeat(2000);

type Case = readonly [what: string, body: object, places: readonly string[]];

function cases(dto: new () => object, table: readonly Case[]): void {
  it.each(table)('%s', async (_, body, places) => {
    expect((await placesRefused(dto, body)).toSorted()).toEqual([...places].toSorted());
  });
}

describe('纠偏 as it is ordered', () => {
  cases(CorrectionOrderDto, [
    ['nothing at all: the lights speak for themselves', {}, []],
    [
      'a notice, proposals and words',
      { notice: NOTICE, proposals: ['adjust-goals'], opinion: '请整改。' },
      [],
    ],
    [
      'a notice without a number',
      { notice: { date: NOTICE.date, actBy: NOTICE.actBy } },
      ['/notice/number isDefined'],
    ],
    ['a notice with a blank number', { notice: { ...NOTICE, number: ' ' } }, ['/notice/number matches']],
    ['a number of 60 signs', { notice: { ...NOTICE, number: '号'.repeat(60) } }, []],
    [
      'a number of 61 signs',
      { notice: { ...NOTICE, number: '号'.repeat(61) } },
      ['/notice/number maxLength'],
    ],
    ['a day as people write it', { notice: { ...NOTICE, date: '2024年7月16日' } }, ['/notice/date matches']],
    ['a day with its time', { notice: { ...NOTICE, date: '2024-07-16T00:00' } }, ['/notice/date matches']],
    [
      'a notice without its deadline',
      { notice: { number: NOTICE.number, date: NOTICE.date } },
      ['/notice/actBy isDefined'],
    ],
    [
      'a deadline in words',
      { notice: { ...NOTICE, actBy: '收到之日起三十日内' } },
      ['/notice/actBy matches'],
    ],
    ['a notice as text', { notice: '整改通知' }, ['/notice nestedValidation']],
    ['a proposal that nobody knows', { proposals: ['dismiss'] }, ['/proposals isIn']],
    ['one proposal outside of a list', { proposals: 'stop-payment' }, ['/proposals isArray']],
    ['five proposals', { proposals: Array(5).fill('stop-payment') }, ['/proposals arrayMaxSize']],
    ['words of 2000 signs', { opinion: REST }, []],
    ['words of 2001 signs', { opinion: `${REST}字` }, ['/opinion maxLength']],
    ['an escape in the words', { opinion: '\u001b[2J' }, ['/opinion isPlainText']],
    ['somebody to act for', { actorId: idOf('chen') }, ['/actorId whitelistValidation']],
  ]);
});

describe('整改通知 over a correction under way', () => {
  cases(CorrectionNoticeDto, [
    ['with its notice', { notice: NOTICE }, []],
    ['without one', {}, ['/notice isDefined']],
    ['with null for it', { notice: null }, ['/notice isDefined']],
    [
      'with an empty one',
      { notice: {} },
      ['/notice/actBy isDefined', '/notice/date isDefined', '/notice/number isDefined'],
    ],
    ['with a proposal that nobody knows', { notice: NOTICE, proposals: ['fine'] }, ['/proposals isIn']],
  ]);
});

describe('整改 as the unit plans it', () => {
  cases(CorrectionPlanDto, [
    ['who, by when, what', PLAN, []],
    ['nothing', {}, ['/actBy isDefined', '/measures isDefined', '/responsibleId isDefined']],
    ['somebody by his name', { ...PLAN, responsibleId: '林' }, ['/responsibleId isUuid']],
    ['a month for a day', { ...PLAN, actBy: '2024-08' }, ['/actBy matches']],
    ['blank measures', { ...PLAN, measures: '\n ' }, ['/measures matches']],
    ['measures of 2001 signs', { ...PLAN, measures: `${REST}字` }, ['/measures maxLength']],
  ]);
});

describe('a correction that goes back', () => {
  cases(CorrectionReturnDto, [
    ['with words and a new day', RETURN, []],
    ['without words', { actBy: RETURN.actBy }, ['/opinion isDefined']],
    ['without a day', { opinion: RETURN.opinion }, ['/actBy isDefined']],
    ['with words that turn the writing round', { ...RETURN, opinion: 'a\u202eb' }, ['/opinion isPlainText']],
  ]);
});

describe('words beside the record', () => {
  cases(OpinionDto, [
    ['an opinion may be left out', {}, []],
    ['an opinion may be null', { opinion: null }, []],
    ['an opinion is text', { opinion: 7 }, ['/opinion isPlainText']],
  ]);
  cases(ReasonDto, [
    ['a reason is needed', {}, ['/opinion isDefined']],
    ['a blank reason is left to the core, which refuses it in words', { opinion: '' }, []],
    ['a reason ends somewhere', { opinion: `${REST}字` }, ['/opinion maxLength']],
  ]);
  cases(AccountDto, [
    ['an account says something', { account: '   ' }, ['/account matches']],
    ['an account is given', { account: '已补足人员。' }, []],
    ['an account is needed', {}, ['/account isDefined']],
  ]);
});

describe('which corrections', () => {
  it.each<[string, object, string[]]>([
    ['all', {}, []],
    ['those to be looked at', { status: 'done', limit: '20', total: 'true' }, []],
    ['those of another process', { status: 'approved' }, ['/status isIn']],
    ['none on a page', { limit: '0' }, ['/limit min']],
    ['more than a page holds', { limit: '101' }, ['/limit max']],
    ['those of a unit, which nobody can ask for', { unitId: idOf('x') }, ['/unitId whitelistValidation']],
  ])('%s', async (_, query, places) => {
    expect(await placesRefused(CorrectionListQueryDto, query, 'query')).toEqual(places);
  });
});
