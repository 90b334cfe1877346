import { describe, expect, it } from '@jest/globals';
import { idOf, placesRefused } from '#libs/testing';
import { PlannedQueryDto } from '../duties/planned-reminders.dto.js';
import { UploadQueryDto } from '../attachments/attachments.dto.js';
import { DeliveryListQueryDto, ReplayDto } from './deliveries.dto.js';

describe('which deliveries are wanted', () => {
  it.each<[string, object, string[]]>([
    ['all', {}, []],
    ['those under way', { status: 'pending' }, []],
    ['those that arrived', { status: 'sent' }, []],
    ['those that failed', { status: 'failed' }, []],
    ['those that nobody needed any more', { status: 'dropped' }, []],
    ['a page of them', { limit: '20', cursor: 'abc', total: 'true' }, []],
    ['those in a state that there is not', { status: 'lost' }, ['/status isIn']],
    ['those in two states', { status: ['sent', 'failed'] }, ['/status isIn']],
    ['those of somebody else', { personId: idOf('chen') }, ['/personId whitelistValidation']],
    ['none', { limit: '0' }, ['/limit min']],
    ['more than a page holds', { limit: '101' }, ['/limit max']],
  ])('%s', async (_, query, places) => {
    expect(await placesRefused(DeliveryListQueryDto, query, 'query')).toEqual(places);
  });
});

describe('why a delivery is sent once more', () => {
  it.each<[string, unknown, string[]]>([
    ['a reason', { reason: '邮箱已更正' }, []],
    ['the longest reason', { reason: '因'.repeat(2000) }, []],
    ['nothing', {}, ['/reason isDefined']],
    ['blanks and a tab', { reason: ' \t\n' }, ['/reason isPlainText', '/reason matches']],
    ['wide blanks', { reason: '　　' }, ['/reason matches']],
    ['a reason too long to read', { reason: '因'.repeat(2001) }, ['/reason maxLength']],
    ['half a character', { reason: '更正\uD842' }, ['/reason isPlainText']],
    ['a number', { reason: 1 }, ['/reason isPlainText', '/reason matches']],
    ['another address', { reason: '更正', address: 'x@town.test' }, ['/address whitelistValidation']],
  ])('%s', async (_, body, places) => {
    expect(await placesRefused(ReplayDto, body)).toEqual(places);
  });
});

describe('an address asks', () => {
  it.each<[string, object, string[]]>([
    ['until the current day', {}, []],
    ['until a day', { until: '2024-02-29' }, []],
    ['until a day that there is not', { until: '2023-02-29' }, ['/until isIso8601']],
    ['until a moment', { until: '2024-02-19T08:00:00Z' }, ['/until matches']],
    ['until a week', { until: '2024-W08' }, ['/until matches']],
    ['until tomorrow', { until: '明天' }, ['/until isIso8601', '/until matches']],
  ])('for reminders %s', async (_, query, places) => {
    expect(await placesRefused(PlannedQueryDto, query, 'query')).toEqual(places);
  });

  it.each<[string, object, string[]]>([
    ['without a name', {}, []],
    ['under a name', { name: '佐证 材料.pdf' }, []],
    ['under a name that no disk takes', { name: 'a'.repeat(1001) }, ['/name maxLength']],
    ['under two names', { name: ['a.pdf', 'b.pdf'] }, ['/name isString']],
  ])('to take a file %s', async (_, query, places) => {
    expect(await placesRefused(UploadQueryDto, query, 'query')).toEqual(places);
  });
});
