import { describe, expect, it } from '@jest/globals';
import {
  APPROVED,
  claim,
  edit,
  given,
  PEOPLE,
  present,
  PRESENTED,
  publish,
  PUBLISHED,
  recorded,
  refused,
  reject,
  REVIEWED,
  submit,
  SUBMITTED,
  UNITS,
  withdraw,
  continued,
} from '#libs/fixtures';
import { shownState } from './shown-state.js';

const { declarer, unitHead, reviewer, approver, publisher, manyHats } = PEOPLE;

describe('不予批复', () => {
  it('is final: case, round and version end, and nothing is asked of anybody', () => {
    const { state } = given(...REVIEWED)
      .as(approver)
      .when(reject('不属于本级支出范围'))
      .then(
        recorded('goal-table.rejected', {
          stage: 'approve',
          versionId: 'gt-1/e1-1',
          opened: [],
          closed: [{ outcome: 'rejected', as: 'done' }],
        }),
      );
    expect(state?.versions).toMatchObject([{ status: 'rejected' }]);
    expect(state?.rounds).toMatchObject([{ status: 'rejected' }]);
    expect(state?.cases).toMatchObject([{ status: 'rejected', closedAt: '2023-12-06T02:00:00.000Z' }]);
    expect(state?.decisions.at(-1)).toMatchObject({ verb: 'reject', final: true, personId: approver });
    expect(state?.tasks.some((task) => task.status === 'open')).toBe(false);
    expect(state?.publication.status).toBe('none');
    expect(state === null ? null : shownState(state)).toBe('不予批复');
  });

  it('cannot be edited, presented or withdrawn away', () => {
    const rejected = continued(REVIEWED, [approver, reject()]);
    for (const act of [edit(), present]) {
      given(...rejected)
        .as(declarer)
        .when(act)
        .then(refused('content-frozen', { status: 'none' }));
    }
    given(...rejected)
      .as(unitHead)
      .when(withdraw)
      .then(refused('not-under-review'));
  });

  it('needs words, the final stage and its office', () => {
    given(...REVIEWED)
      .as(approver)
      .when(reject(' '))
      .then(refused('opinion-required'));
    given(...SUBMITTED)
      .as(reviewer)
      .when(reject())
      .then(refused('verb-not-for-task', { verb: 'reject', label: '审核' }));
    given(...REVIEWED)
      .as(reviewer)
      .when(reject())
      .then(refused('role-missing', { role: 'approver' }));
  });
});

describe('公开 of what must not be public', () => {
  const NUMBER = {
    rule: 'G16',
    cells: ['/annualGoal'],
    evidence: { zh: '含有手机号', en: 'a mobile number' },
  };

  it('is refused with the place, although everything was approved', () => {
    given(...APPROVED)
      .as(publisher)
      .with({ unpublishableFindings: () => [NUMBER] })
      .when(publish())
      .then(refused('blocking-findings', { findings: [NUMBER] }));
  });

  it('does not stand in the way of a submission', () => {
    given(...PRESENTED)
      .as(PEOPLE.unitHead)
      .with({ unpublishableFindings: () => [NUMBER] })
      .when(submit())
      .then(recorded('goal-table.submitted'));
  });
});

describe('公开', () => {
  it('publishes exactly the approved version', () => {
    const { state } = given(...APPROVED)
      .as(publisher)
      .at('2023-12-20T02:00:00.000Z')
      .when(publish('https://www.example.gov.cn/2024/12'))
      .then(
        recorded('publication.published', {
          versionId: 'gt-1/e1-1',
          officialUrl: 'https://www.example.gov.cn/2024/12',
          opened: [],
          closed: [{ outcome: 'published', as: 'done' }],
        }),
      );
    expect(state?.publication).toEqual({
      status: 'published',
      versionId: 'gt-1/e1-1',
      publishedAt: '2023-12-20T02:00:00.000Z',
      publishedBy: publisher,
      officialUrl: 'https://www.example.gov.cn/2024/12',
    });
    expect(state?.tasks.at(-1)).toMatchObject({ kind: 'publication', status: 'done', outcome: 'published' });
    expect(state?.versions[0]?.status).toBe('approved');
    expect(state === null ? null : shownState(state)).toBe('已公开');
  });

  it('carries the hash that the approval saw', () => {
    const { event, state } = given(...APPROVED)
      .as(publisher)
      .when(publish())
      .then(recorded('publication.published', { officialUrl: null }));
    expect(event).toMatchObject({ data: { contentHash: state?.versions[0]?.contentHash } });
  });

  it.each(['www.example.gov.cn', 'javascript:alert(1)', 'https://a b', `https://${'a'.repeat(493)}`, ''])(
    'refuses %j as the address of the official page',
    (url) => {
      given(...APPROVED)
        .as(publisher)
        .when(publish(url))
        .then(refused('official-url-invalid'));
    },
  );

  it('takes an address of 500 characters', () => {
    given(...APPROVED)
      .as(publisher)
      .when(publish(`https://${'a'.repeat(492)}`))
      .then(recorded('publication.published'));
  });

  it('is the unit’s own, once, of the content that was seen', () => {
    given(...APPROVED)
      .as(approver)
      .when(publish())
      .then(refused('role-missing', { role: 'publisher', unitId: UNITS.grid }));
    given(...PUBLISHED)
      .as(publisher)
      .when(publish())
      .then(refused('task-closed', { outcome: 'published' }));
    given(...APPROVED)
      .as(publisher)
      .when(publish(null, { contentHash: 'an older one' }))
      .then(refused('content-changed'));
  });

  it('is not a decision: an author may publish, but not what a colleague has claimed', () => {
    const roles = [
      { personId: declarer, role: 'publisher', unitId: UNITS.grid },
      { personId: publisher, role: 'publisher', unitId: UNITS.grid },
    ] as const;
    const directory = { supervisingDepartmentId: UNITS.finance, financeUnitId: UNITS.finance, grants: roles };
    given(...APPROVED)
      .as(declarer)
      .with({ directory })
      .when(publish())
      .then(recorded('publication.published'));
    given(...continued(APPROVED, [publisher, claim('publication')]))
      .as(declarer)
      .with({ directory })
      .when(publish())
      .then(refused('task-claimed-by-other', { assignee: publisher }));
    given(...APPROVED)
      .as(manyHats)
      .when(publish())
      .then(refused('role-missing'));
  });
});
