import { describe, expect, it } from '@jest/globals';
import { placesRefused } from '#libs/testing';
import { SignInDto } from '../session/dto/sign-in.dto.js';
import { ReadNoticesDto } from '../notices/notices.dto.js';
import { ProgressQueryDto } from '../directory/dto/progress.dto.js';
import { PublicListQueryDto } from '../public/public.dto.js';
import { ClockAdvanceRequestDto, DemoSignInDto } from './demo.dto.js';

describe('a moment of the demo clock', () => {
  it.each([
    '2024-01-25T10:41:00+08:00',
    '2024-01-25T02:41:00Z',
    '2024-01-25T02:41Z',
    '2024-01-25T02:41:00.5Z',
    '2024-02-29T23:59:59.999-11:00',
  ])('can be %s', async (to) => {
    expect(await placesRefused(ClockAdvanceRequestDto, { to })).toEqual([]);
  });

  it.each([
    ['a day', '2024-01-25'],
    ['without its offset', '2024-01-25T10:41:00'],
    ['with a space for the T', '2024-01-25 10:41:00+08:00'],
    ['in the 13th month', '2024-13-01T10:41:00Z'],
    ['on 30 February', '2024-02-30T10:41:00Z'],
    ['on 29 February of an ordinary year', '2023-02-29T10:41:00Z'],
    ['on 31 April', '2024-04-31T10:41:00+08:00'],
    ['at 25 o’clock', '2024-01-25T25:00:00Z'],
    ['in another century', '1924-01-25T10:41:00Z'],
    ['in words', 'tomorrow'],
    ['a number', 1706150460000],
  ])('cannot be %s', async (_, to) => {
    expect(await placesRefused(ClockAdvanceRequestDto, { to })).toEqual(['/to isMoment']);
  });

  it('cannot be nothing', async () => {
    expect(await placesRefused(ClockAdvanceRequestDto, { to: null })).toEqual(['/to isDefined']);
  });
});

describe('signing in', () => {
  it.each<[string, object, string[]]>([
    ['account and password', { account: 'lin', password: 'correct horse battery' }, []],
    ['no password', { account: 'lin' }, ['/password isDefined']],
    ['a password that is a list', { account: 'lin', password: ['a', 'b'] }, ['/password isPlainText']],
    [
      'a password so long that hashing it takes all day',
      { account: 'lin', password: 'x'.repeat(201) },
      ['/password maxLength'],
    ],
    ['an account as an object', { account: { $ne: null }, password: 'x' }, ['/account isPlainText']],
    ['an account too long', { account: 'x'.repeat(61), password: 'x' }, ['/account maxLength']],
    ['a wish to stay', { account: 'lin', password: 'x', remember: true }, ['/remember whitelistValidation']],
  ])('with %s', async (_, body, places) => {
    expect(await placesRefused(SignInDto, body)).toEqual(places);
  });

  it.each<[string, object, string[]]>([
    ['a role card', { account: 'liu' }, []],
    ['no role card', {}, ['/account isDefined']],
    [
      'a password, which nobody asks for',
      { account: 'liu', password: 'x' },
      ['/password whitelistValidation'],
    ],
  ])('by one click with %s', async (_, body, places) => {
    expect(await placesRefused(DemoSignInDto, body)).toEqual(places);
  });
});

describe('notices that were read', () => {
  const id = '51ac9fae-74b1-4afb-80b0-1530dbd9e60d';
  it.each<[string, object, string[]]>([
    ['none', { ids: [] }, []],
    ['one', { ids: [id] }, []],
    ['a hundred', { ids: Array.from({ length: 100 }, () => id) }, []],
    ['too many', { ids: Array.from({ length: 101 }, () => id) }, ['/ids arrayMaxSize']],
    ['no list', { ids: id }, ['/ids isArray']],
    ['something else among them', { ids: [id, 'all'] }, ['/ids isUuid']],
    ['nothing said', {}, ['/ids isDefined']],
  ])('%s', async (_, body, places) => {
    const refused = await placesRefused(ReadNoticesDto, body);
    expect(refused).toEqual(expect.arrayContaining(places));
    expect(refused.length > 0).toBe(places.length > 0);
  });
});

describe('years in addresses', () => {
  it.each<[string, object, boolean]>([
    ['2024', { fiscalYear: '2024' }, true],
    ['too early', { fiscalYear: '1999' }, false],
    ['too late', { fiscalYear: '2100' }, false],
    ['in words', { fiscalYear: '二〇二四' }, false],
    ['twice', { fiscalYear: ['2024', '2025'] }, false],
  ])('%s', async (_, query, taken) => {
    for (const dto of [ProgressQueryDto, PublicListQueryDto]) {
      expect((await placesRefused(dto, query, 'query')).length === 0).toBe(taken);
    }
  });

  it('may be left out of the public list, and not of 报送进度', async () => {
    expect(await placesRefused(PublicListQueryDto, {}, 'query')).toEqual([]);
    expect(await placesRefused(ProgressQueryDto, {}, 'query')).toEqual(['/fiscalYear isDefined']);
  });
});
