import { describe, expect, it } from '@jest/globals';
import { placesRefused, takenAs } from '#libs/testing';
import { PageQueryDto, pageOf } from './page-query.dto.js';

async function asked(query: object): Promise<object> {
  return pageOf(await takenAs(PageQueryDto, query, 'query'));
}

describe('which page is wanted', () => {
  it.each([
    ['nothing: the first fifty without a total', {}, { limit: 50, cursor: null, withTotal: false }],
    ['a number of rows', { limit: '1' }, { limit: 1, cursor: null, withTotal: false }],
    ['the most rows', { limit: '100' }, { limit: 100, cursor: null, withTotal: false }],
    ['the total', { total: 'true' }, { limit: 50, cursor: null, withTotal: true }],
    ['no total', { total: 'false' }, { limit: 50, cursor: null, withTotal: false }],
    ['the next page', { cursor: 'WyIyMDI0Il0' }, { limit: 50, cursor: 'WyIyMDI0Il0', withTotal: false }],
  ])('%s', async (_, query, page) => {
    expect(await asked(query)).toEqual(page);
  });

  it.each([
    ['no row at all', { limit: '0' }, ['/limit min']],
    ['fewer than none', { limit: '-5' }, ['/limit min']],
    ['more than a hundred', { limit: '101' }, ['/limit max']],
    ['half a row', { limit: '2.5' }, ['/limit isInt']],
    ['an empty number', { limit: '' }, ['/limit min']],
    ['a total that is neither yes nor no', { total: 'maybe' }, ['/total isIn']],
    ['a total by a number: 1 would be taken for no', { total: '1' }, ['/total isIn']],
    ['a cursor longer than any', { cursor: 'x'.repeat(501) }, ['/cursor maxLength']],
    ['two cursors', { cursor: ['a', 'b'] }, ['/cursor isString']],
    ['a parameter that does not exist', { page: '2' }, ['/page whitelistValidation']],
    ['a path into objects', { '__proto__.x': '1' }, ['/__proto__.x whitelistValidation']],
  ])('is refused with %s', async (_, query, places) => {
    expect(await placesRefused(PageQueryDto, query, 'query')).toEqual(places);
  });

  it.each([
    ['words', { limit: 'all' }],
    ['two numbers', { limit: ['5', '6'] }],
  ])('is refused with %s for a number', async (_, query) => {
    expect(await placesRefused(PageQueryDto, query, 'query')).toContain('/limit isInt');
  });
});
