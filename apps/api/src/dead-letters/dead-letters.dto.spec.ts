import { describe, expect, it } from '@jest/globals';
import { placesRefused } from '#libs/testing';
import { DeadLetterActDto, DeadLetterListQueryDto } from './dead-letters.dto.js';

describe('an act on a dead letter', () => {
  it.each([['邮件服务器已恢复。'], ['长'.repeat(2000)], ['two\nlines']])(
    'gives its reason: %j',
    async (reason) => {
      expect(await placesRefused(DeadLetterActDto, { reason })).toEqual([]);
    },
  );

  it.each<[string, object, string[]]>([
    ['no reason', {}, ['/reason isDefined']],
    ['an empty one', { reason: '' }, ['/reason matches']],
    ['blanks', { reason: ' \n　' }, ['/reason matches']],
    ['too many words', { reason: '长'.repeat(2001) }, ['/reason maxLength']],
    ['an escape', { reason: 'so\u001b[2J' }, ['/reason isPlainText']],
    ['something else besides', { reason: 'so', status: 'open' }, ['/status whitelistValidation']],
  ])('is refused with %s', async (_, body, places) => {
    expect(await placesRefused(DeadLetterActDto, body)).toEqual(places);
  });
});

describe('the list of dead letters', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['a status', { status: 'discarded' }, []],
    ['a page', { status: 'open', limit: '100', cursor: 'x', total: 'true' }, []],
    ['an unknown status', { status: 'dead' }, ['/status isIn']],
    ['a page too long', { limit: '101' }, ['/limit max']],
  ])('is asked for with %s', async (_, query, places) => {
    expect(await placesRefused(DeadLetterListQueryDto, query, 'query')).toEqual(places);
  });
});
