import { describe, expect, it } from '@jest/globals';
import { idOf, placesRefused } from '#libs/testing';
import { CancellationDto, JobListQueryDto } from './jobs.dto.js';

describe('the list of jobs', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['all there is', { kind: 'monitoring.open-round', subject: idOf('round'), state: 'running' }, []],
    ['a page', { limit: '100', cursor: 'x', total: 'true' }, []],
    ['a kind that is none', { kind: "x' OR 1=1" }, ['/kind matches']],
    ['a subject that is none', { subject: 'round' }, ['/subject isUuid']],
    ['an unknown state', { state: 'open' }, ['/state isIn']],
    ['somebody else', { requestedBy: idOf('lin') }, ['/requestedBy whitelistValidation']],
  ])('is asked for with %s', async (_, query, places) => {
    expect(await placesRefused(JobListQueryDto, query, 'query')).toEqual(places);
  });
});

describe('stopping a job', () => {
  it.each<[string, object, string[]]>([
    ['a reason', { reason: '口径有误，需重新开启。' }, []],
    ['no reason', {}, ['/reason isDefined']],
    ['blanks', { reason: ' \n　' }, ['/reason matches']],
    ['too many words', { reason: '长'.repeat(2001) }, ['/reason maxLength']],
    ['an escape', { reason: 'so\u001b[2J' }, ['/reason isPlainText']],
  ])('is asked for with %s', async (_, body, places) => {
    expect(await placesRefused(CancellationDto, body)).toEqual(places);
  });
});
