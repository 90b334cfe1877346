import { describe, expect, it } from '@jest/globals';
import { tableContent } from '#libs/fixtures';
import { placesRefused, takenAs, TOWN_UNITS } from '#libs/testing';
import { DraftDto, ExemptionDto, RevisionDto, SubmissionDto } from './declarations.dto.js';
import { GoalTableContentDto } from './goal-table-content.dto.js';
import { GoalTableListQueryDto } from './goal-table-list.dto.js';

const DRAFT = { unitId: TOWN_UNITS.grid, content: tableContent() };

describe('填报', () => {
  it('takes unit and content, and makes the content one that has been checked', async () => {
    const { unitId, content } = await takenAs(DraftDto, DRAFT);
    expect(unitId).toBe(TOWN_UNITS.grid);
    expect(content).toBeInstanceOf(GoalTableContentDto);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['/content isDefined', '/unitId isDefined']],
    ['a unit by its name', { ...DRAFT, unitId: '网格管理中心' }, ['/unitId isUuid']],
    ['content as text', { ...DRAFT, content: '项目绩效目标表' }, ['/content nestedValidation']],
    ['content as null', { ...DRAFT, content: null }, ['/content isDefined']],
    ['an occasion that does not exist', { ...DRAFT, occasion: 'whenever' }, ['/occasion isIn']],
    ['somebody to act for', { ...DRAFT, actorId: 'zhou' }, ['/actorId whitelistValidation']],
    ['another district', { ...DRAFT, tenantId: 'x' }, ['/tenantId whitelistValidation']],
    ['a state to start in', { ...DRAFT, status: 'approved' }, ['/status whitelistValidation']],
  ])('refuses %s', async (_, body, places) => {
    expect((await placesRefused(DraftDto, body)).sort()).toEqual(places);
  });
});

describe('修订', () => {
  it('takes the whole content', async () => {
    expect(await placesRefused(RevisionDto, { content: tableContent() })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', {}, '/content isDefined'],
    ['a part of it', { content: {} }, '/content/projectName isDefined'],
    [
      'a wrong part of it',
      { content: { ...tableContent(), annualBudget: '-1' } },
      '/content/annualBudget isMoney',
    ],
  ])('refuses %s', async (_, body, place) => {
    expect(await placesRefused(RevisionDto, body)).toContain(place);
  });
});

describe('不予公开', () => {
  it.each<[string, unknown, string[]]>([
    ['its basis', { basis: '《政府信息公开条例》第十四条' }, []],
    ['nothing', {}, ['/basis isDefined']],
    ['a basis that is too long', { basis: '据'.repeat(501) }, ['/basis maxLength']],
    ['a basis that is no text', { basis: ['国家秘密'] }, ['/basis isPlainText']],
  ])('with %s', async (_, body, places) => {
    expect(await placesRefused(ExemptionDto, body)).toEqual(places);
  });
});

describe('送审', () => {
  it.each<[string, unknown, string[]]>([
    ['the hash that was read', { contentHash: 'a'.repeat(64) }, []],
    ['no hash', {}, ['/contentHash isDefined']],
    ['a hash that is none', { contentHash: 'latest' }, ['/contentHash isContentHash']],
  ])('with %s', async (_, body, places) => {
    expect(await placesRefused(SubmissionDto, body)).toEqual(places);
  });
});

describe('which goal tables', () => {
  it('are those of a year, a number even though addresses hold texts', async () => {
    expect(await takenAs(GoalTableListQueryDto, { fiscalYear: '2024' }, 'query')).toEqual({
      fiscalYear: 2024,
    });
  });

  it.each<[string, object, string[]]>([
    ['all', {}, []],
    ['my own', { initiated: 'me' }, []],
    ['those of somebody else', { initiated: 'zhou' }, ['/initiated isIn']],
    ['those of the last century', { fiscalYear: '1999' }, ['/fiscalYear min']],
    ['those of half a year', { fiscalYear: '2024.5' }, ['/fiscalYear isInt']],
    ['those of a unit, which nobody can ask for yet', { unitId: 'x' }, ['/unitId whitelistValidation']],
  ])('%s', async (_, query, places) => {
    expect(await placesRefused(GoalTableListQueryDto, query, 'query')).toEqual(places);
  });
});
