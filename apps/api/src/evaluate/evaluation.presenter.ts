import type { EvaluationView } from '#libs/application';
import type { EvaluationForm } from '#libs/documents';
import type { TypedResults } from '#libs/domain';
import { EVALUATION_STATUS_LABELS } from '#libs/domain';
import { presentAttachment } from '../attachments/attachment.presenter.js';
import type { EnteredYearDto, EvaluationDto, ScoredYearDto } from './evaluation-answers.dto.js';
import type { EvaluationEntryDto } from './evaluations.dto.js';

type Commitment = NonNullable<EvaluationView['state']['opinion']>;

/** The words behind a commitment; null for none, and for those that were erased. */
function wordsOf(commitment: Commitment | null, words: EvaluationView['words']): string | null {
  return commitment === null ? null : (words.get(commitment.commitment) ?? null);
}

/** An evaluation as its readers see it. */
export function presentEvaluation({ state, unitName, words, attachments }: EvaluationView): EvaluationDto {
  const { id, goalTableId, versionId, unitId, fiscalYear, version, status, table, scored, sampled } = state;
  return {
    ...{ id, goalTableId, versionId, unitId, unitName, projectName: table.projectName, fiscalYear, version },
    ...{ status, label: EVALUATION_STATUS_LABELS[status], sampled },
    weights: [...state.weights],
    weightFaults: [...state.weightFaults],
    entered: presentEntry(state, words),
    scored: presentScore(scored, words),
    opinion: wordsOf(state.opinion, words),
    attachments: attachments.map(presentAttachment),
  };
}

function presentScore(
  scored: EvaluationView['state']['scored'],
  words: EvaluationView['words'],
): ScoredYearDto | null {
  if (scored === null) return null;
  const rows = scored.rows.map(({ awarded, ...row }) => ({
    ...row,
    awarded: awarded === undefined ? null : { by: awarded.by, reason: wordsOf(awarded.reason, words) },
  }));
  return { ...scored, rows };
}

function presentEntry(
  { results }: EvaluationView['state'],
  words: EvaluationView['words'],
): EnteredYearDto | null {
  if (results === null) return null;
  return {
    ...results,
    moneyNote: wordsOf(results.moneyNote, words),
    results: results.results.map((one) => ({ ...one, note: wordsOf(one.note, words) })),
  };
}

/** What was entered, without what was left out. */
export function entryOf(dto: EvaluationEntryDto): TypedResults {
  const { money, results } = dto;
  const { budget, executed } = money;
  return {
    money: { budget, executed },
    moneyNote: dto.moneyNote ?? null,
    results: results.map(({ lineageId, actual, declared, note }) => {
      return { lineageId, actual: actual ?? null, declared: declared ?? null, note: note ?? null };
    }),
    declaredMoney: dto.declaredMoney ?? null,
    declaredTotal: dto.declaredTotal ?? null,
  };
}

/** What the official form prints. */
export function formOf({ state, words }: EvaluationView, demo: boolean): EvaluationForm {
  const { table, results, scored, weights } = state;
  const row = (lineageId: string | null) => scored?.rows.find((one) => one.lineageId === lineageId);
  const rows = table.indicators.map(({ lineageId }) => {
    const { points = '', awarded, countedTwice = false } = row(lineageId) ?? {};
    const entered = results?.results.find((one) => one.lineageId === lineageId);
    return {
      actual: entered?.actual ?? '',
      weight: weights.find((one) => one.lineageId === lineageId)?.weight ?? '',
      points,
      // what the money says twice is 预算执行率
      isRateOfMoney: countedTwice,
      note: [
        wordsOf(entered?.note ?? null, words) ?? '',
        ...(awarded === undefined ? [] : [`人工评定：${wordsOf(awarded.reason, words) ?? ''}`]),
      ]
        .filter((one) => one !== '')
        .join('；'),
    };
  });
  const money = row(null);
  const moneyNote = wordsOf(results?.moneyNote ?? null, words) ?? '';
  return {
    ...{ table, rows, demo, total: scored?.total ?? '', grade: scored?.grade ?? null },
    money: { budget: results?.money.budget ?? '', executed: results?.money.executed ?? '' },
    moneyRow: { actual: '', weight: money?.weight ?? '', points: money?.points ?? '', note: moneyNote },
  };
}
