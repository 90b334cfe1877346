import { describe, expect, it } from '@jest/globals';
import type { EvaluationView } from '#libs/application';
import type { EvaluationCommand, SelfEvaluationState } from '#libs/domain';
import { EVALUATION_STATUS_LABELS } from '#libs/domain';
import { evaluationAfter, openedEvaluation, PEOPLE, STAFF_ENTRY } from '#libs/fixtures';
import { entryOf, formOf, presentEvaluation } from './evaluation.presenter.js';

const OPENED = openedEvaluation();
const NOTED = {
  ...STAFF_ENTRY,
  moneyNote: '工资跨月发放。',
  results: STAFF_ENTRY.results.map((one, index) => ({ ...one, note: index === 0 ? '按编制补足。' : null })),
};
const ACCEPT: EvaluationCommand = { type: 'check', accepted: true, opinion: '情况属实。' };
const ENTERED = evaluationAfter(OPENED, [
  [PEOPLE.reviewer, { type: 'confirm-weights' }],
  [PEOPLE.declarer, { type: 'enter', entry: NOTED }],
]);
const CLOSED = evaluationAfter(ENTERED, [
  [PEOPLE.unitHead, { type: 'submit' }],
  [PEOPLE.reviewer, ACCEPT],
]);

/** What a reader is given; the words are those of the commitments that were not erased. */
function viewOf(state: SelfEvaluationState, erased = false): EvaluationView {
  const { results, opinion } = state;
  const said: readonly (readonly [string | undefined, string])[] = [
    [results?.moneyNote?.commitment, '工资跨月发放。'],
    [results?.results[0]?.note?.commitment, '按编制补足。'],
    [opinion?.commitment, '情况属实。'],
  ];
  const words = erased
    ? []
    : said.flatMap(([key, text]) => (key === undefined ? [] : [[key, text] as const]));
  return { state, unitName: '网格管理中心', words: new Map(words), attachments: [] };
}

describe('a self-evaluation as its readers see it', () => {
  it('has weights and no results before it is entered', () => {
    expect(presentEvaluation(viewOf(OPENED))).toMatchObject({
      ...{ id: 'se-1', unitName: '网格管理中心', projectName: OPENED.table.projectName, fiscalYear: 2024 },
      ...{ status: 'weights-proposed', label: '权重待确认', entered: null, scored: null, opinion: null },
      ...{ weights: OPENED.weights, weightFaults: [], sampled: null },
    });
  });

  it('shows what was entered with its words, beside what it comes to', () => {
    const { entered, scored, status } = presentEvaluation(viewOf(ENTERED));
    expect(status).toBe('entered');
    expect(entered).toMatchObject({
      money: STAFF_ENTRY.money,
      moneyNote: '工资跨月发放。',
      declaredMoney: '10',
    });
    expect(entered?.results.map(({ note }) => note)).toEqual(['按编制补足。', null, null, null, null, null]);
    expect(scored?.rows).toHaveLength(1 + OPENED.table.indicators.length);
    expect(scored?.declaredTotal).toBe('98.00');
  });

  it('shows the opinion of the check', () => {
    expect(presentEvaluation(viewOf(CLOSED))).toMatchObject({ status: 'closed', opinion: '情况属实。' });
  });

  it('shows nothing of words that were erased, nor of what stands for them', () => {
    const shown = presentEvaluation(viewOf(CLOSED, true));
    expect([shown.opinion, shown.entered?.moneyNote, shown.entered?.results[0]?.note]).toEqual([
      null,
      null,
      null,
    ]);
    expect(JSON.stringify(shown)).not.toContain(CLOSED.opinion!.commitment);
  });

  it.each(Object.entries(EVALUATION_STATUS_LABELS))('that is %s is called %s', (status, label) => {
    const state = { ...OPENED, status: status as SelfEvaluationState['status'] };
    expect(presentEvaluation(viewOf(state)).label).toBe(label);
  });
});

describe('the official form', () => {
  it('is empty but for its weights while nothing was entered', () => {
    const { money, moneyRow, rows, total, grade } = formOf(viewOf(OPENED), false);
    expect([money, total, grade]).toEqual([{ budget: '', executed: '' }, '', null]);
    expect(moneyRow).toEqual({ actual: '', weight: '', points: '', note: '' });
    expect(rows.map(({ weight }) => weight)).toEqual(OPENED.weights.map(({ weight }) => weight));
    expect(rows.every(({ actual, points, note }) => actual === '' && points === '' && note === '')).toBe(
      true,
    );
  });

  it('has the figures, the points and the words of each row in the order of the table', () => {
    const { rows, total, grade, money, moneyRow } = formOf(viewOf(CLOSED), true);
    expect(rows.map(({ actual }) => actual)).toEqual(['184', '95', '100', '92', '', '达成']);
    expect(rows[0]?.note).toBe('按编制补足。');
    expect(rows.map(({ points }) => points)).toEqual(
      CLOSED.table.indicators.map(
        ({ lineageId }) => CLOSED.scored?.rows.find((one) => one.lineageId === lineageId)?.points,
      ),
    );
    expect([money, moneyRow.note]).toEqual([STAFF_ENTRY.money, '工资跨月发放。']);
    expect([total, grade]).toEqual([CLOSED.scored?.total, CLOSED.scored?.grade]);
  });

  it.each([true, false])('says whether it is a demonstration: %p', (demo) => {
    expect(formOf(viewOf(OPENED), demo).demo).toBe(demo);
  });
});

describe('what was left out of an entry', () => {
  const MONEY = { budget: '1', executed: '0' };
  const NOTHING = { moneyNote: null, declaredMoney: null, declaredTotal: null };

  it.each<[string, object, object]>([
    ['nothing was entered', {}, { ...NOTHING, results: [] }],
    ['null', { moneyNote: null, declaredTotal: null }, { ...NOTHING, results: [] }],
    [
      'a row of nothing',
      { results: [{ lineageId: 'i' }] },
      { ...NOTHING, results: [{ lineageId: 'i', actual: null, declared: null, note: null }] },
    ],
    ['an empty text is no null', { moneyNote: '' }, { ...NOTHING, moneyNote: '', results: [] }],
  ])('%s', (_, more, entry) => {
    expect(entryOf({ money: MONEY, results: [], ...more })).toEqual({ money: MONEY, ...entry });
  });
});
