import { describe, expect, it } from '@jest/globals';
import {
  continued,
  DRAFTED,
  edit,
  explain,
  given,
  NO_SATISFACTION,
  PEOPLE,
  present,
  PRESENTED,
  recorded,
  refused,
  revise,
  sendBack,
  sha256,
  submit,
  SUBMITTED,
  UNITS,
  withGrant,
  TOWN,
} from '#libs/fixtures';

const { declarer, secondDeclarer, unitHead, reviewer } = PEOPLE;
const UNBOUNDED = {
  rule: 'G10',
  cells: ['/indicators/0/annualTarget', '/indicators/3/annualTarget'],
  evidence: { zh: '总成本没有上限', en: 'the sum is unbounded' },
};
const LOWER = { ...UNBOUNDED, evidence: { zh: '20 × 2085 = 41700.00 元', en: '20 × 2085' } };
const TWO = { adviceFindings: () => [NO_SATISFACTION, UNBOUNDED, LOWER] };

describe('说明', () => {
  it('keeps a commitment beside what the rule said, and the words apart from the record', () => {
    const { event, openings, state } = given(...DRAFTED)
      .as(declarer)
      .when(explain(' 不面向公众 '))
      .then(
        recorded('finding.explained', {
          versionId: 'gt-1/e1-1',
          explanations: [{ rule: 'G02', cell: '/indicators', evidence: ['没有填写满意度指标'] }],
        }),
      );
    const [opening] = openings;
    expect(opening?.text).toBe('不面向公众');
    expect(opening?.commitment).toBe(sha256(`${opening?.salt ?? ''}不面向公众`));
    expect(JSON.stringify(event)).not.toContain('不面向公众');
    expect(state?.versions[0]?.explanations).toEqual([
      {
        rule: 'G02',
        cell: '/indicators',
        evidence: ['没有填写满意度指标'],
        commitment: opening?.commitment,
        personId: declarer,
        explainedAt: '2023-12-06T02:00:00.000Z',
      },
    ]);
  });

  it('changes neither the content nor its fingerprint, and leaves the request to the unit head open', () => {
    const { state } = given(...PRESENTED)
      .as(declarer)
      .when(explain())
      .then(recorded('finding.explained'));
    const before = given(...PRESENTED)
      .as(declarer)
      .when(present)
      .then(refused('already-presented')).state;
    expect(state?.versions[0]?.contentHash).toBe(before?.versions[0]?.contentHash);
    expect(state?.versions[0]?.presented).toBe(true);
    expect(state?.tasks).toEqual(before?.tasks);
  });

  it('answers several findings at once; one cell stands for all that the rule says about it', () => {
    const explanations = [
      { rule: 'G02', cell: '/indicators', text: '不面向公众' },
      { rule: 'G10', cell: '/indicators/3/annualTarget', text: '按实际人数结算' },
    ];
    const { openings, state } = given(...DRAFTED)
      .as(declarer)
      .with(TWO)
      .when({ type: 'explain', explanations })
      .then(
        recorded('finding.explained', {
          explanations: [
            { evidence: ['没有填写满意度指标'] },
            { evidence: ['总成本没有上限', '20 × 2085 = 41700.00 元'] },
          ],
        }),
      );
    expect(openings.map(({ text }) => text)).toEqual(['不面向公众', '按实际人数结算']);
    expect(new Set(openings.map(({ salt }) => salt)).size).toBe(2);
    expect(state?.versions[0]?.explanations).toHaveLength(2);
  });

  it('replaces earlier words on the same rule and cell, and no others', () => {
    const first = continued(
      DRAFTED,
      [declarer, explain()],
      [declarer, explain('按合同', { rule: 'G10', cell: UNBOUNDED.cells[0]! }), TWO],
      [declarer, explain('按批复', { rule: 'G10', cell: UNBOUNDED.cells[1]! }), TWO],
    );
    const { event, state } = given(...first)
      .as(secondDeclarer)
      .with(TWO)
      .when(explain('以本次为准', { rule: 'G10', cell: UNBOUNDED.cells[0]! }))
      .then(recorded('finding.explained'));
    const said = state?.versions[0]?.explanations.map(({ rule, cell, personId }) => [rule, cell, personId]);
    expect(said).toEqual([
      ['G02', '/indicators', declarer],
      ['G10', UNBOUNDED.cells[1], declarer],
      ['G10', UNBOUNDED.cells[0], secondDeclarer],
    ]);
    const data = event?.type === 'finding.explained' ? event.data.explanations : [];
    expect(state?.versions[0]?.explanations.at(-1)?.commitment).toBe(data[0]?.words.commitment);
  });

  it('survives an edit and goes with a revision, where it may be given anew', () => {
    const explained = continued(
      DRAFTED,
      [declarer, explain()],
      [declarer, edit()],
      [declarer, present],
      [unitHead, submit()],
      [reviewer, sendBack()],
    );
    const { state } = given(...explained)
      .as(declarer)
      .when(revise())
      .then(recorded('goal-table.drafted', { versionNo: 2 }));
    const [first, second] = state?.versions ?? [];
    expect(second?.explanations).toEqual(first?.explanations);
    expect(second?.explanations).toHaveLength(1);
    const again = continued(explained, [declarer, revise()], [secondDeclarer, explain('仍不适用')]);
    const { state: later } = given(...again)
      .as(declarer)
      .when(present)
      .then(recorded('goal-table.presented'));
    expect(later?.versions.map((one) => one.explanations[0]?.personId)).toEqual([declarer, secondDeclarer]);
  });

  it('makes an author of whoever speaks for the table: he does not review it', () => {
    const directory = withGrant(TOWN, secondDeclarer, 'performance-reviewer', UNITS.finance);
    const explained = continued(
      DRAFTED,
      [secondDeclarer, explain()],
      [declarer, present],
      [unitHead, submit()],
    );
    const { state } = given(...DRAFTED)
      .as(secondDeclarer)
      .when(explain())
      .then(recorded('finding.explained'));
    expect(state?.versions[0]?.authors).toEqual([declarer, secondDeclarer]);
    given(...explained)
      .as(secondDeclarer)
      .with({ directory })
      .when((now) => ({
        type: 'pass',
        taskId: now.tasks.at(-1)?.taskId ?? '',
        contentHash: now.versions[0]?.contentHash ?? '',
        opinion: '同意',
      }))
      .then(refused('separation-of-duties'));
  });

  it.each([
    ['another unit’s person', DRAFTED, unitHead, explain(), 'role-missing'],
    ['a submitted table', SUBMITTED, declarer, explain(), 'content-frozen'],
    ['no words at all', DRAFTED, declarer, { type: 'explain', explanations: [] }, 'explanation-required'],
    ['blank words', DRAFTED, declarer, explain(' \n'), 'explanation-required'],
    [
      'a rule that passed',
      DRAFTED,
      declarer,
      explain('x', { rule: 'G03', cell: '/indicators' }),
      'finding-not-found',
    ],
    [
      'a cell that the rule did not read',
      DRAFTED,
      declarer,
      explain('x', { rule: 'G02', cell: '/annualGoal' }),
      'finding-not-found',
    ],
  ] as const)('is refused for %s', (_label, past, personId, act, code) => {
    given(...past)
      .as(personId)
      .when(act)
      .then(refused(code));
  });

  it('is refused as a whole when one of its texts answers nothing', () => {
    const sound = { rule: 'G02', cell: '/indicators', text: '不面向公众' };
    given(...DRAFTED)
      .as(declarer)
      .when({ type: 'explain', explanations: [sound, { ...sound, rule: 'G14' }] })
      .then(refused('finding-not-found', { rule: 'G14', cell: '/indicators' }));
    given(...DRAFTED)
      .as(declarer)
      .with({ adviceFindings: () => [] })
      .when(explain())
      .then(refused('nothing-to-explain'));
  });
});
