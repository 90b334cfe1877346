import type { EvaluationFilter, ListedEvaluation, Page, PageRequest } from '#libs/application';
import { SELF_EVALUATION, SelfEvaluationQueries } from '#libs/application';
import type { SelfEvaluationState } from '#libs/domain';
import { effectiveVersion } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** Lists of self-evaluations. */
export class InMemorySelfEvaluationQueries extends SelfEvaluationQueries {
  async list(filter: EvaluationFilter, page: PageRequest): Promise<Page<ListedEvaluation>> {
    await Promise.resolve();
    const { units, fiscalYear, status, sampled } = filter;
    const wanted = states().filter(
      (one) =>
        (units?.includes(one.unitId) ?? true) &&
        (fiscalYear ?? one.fiscalYear) === one.fiscalYear &&
        (status ?? one.status) === one.status &&
        (sampled ?? one.sampled !== null) === (one.sampled !== null),
    );
    return pageOf(wanted.map(listed), page, (row) => [String(row.fiscalYear), row.id], 'down');
  }

  async unopened(year: number): Promise<readonly string[]> {
    await Promise.resolve();
    const evaluated = new Set(states().map(({ goalTableId }) => goalTableId));
    return [...inMemoryTransaction().rows.tables.values()]
      .filter((one) => one.fiscalYear === year && effectiveVersion(one) !== undefined)
      .map(({ id }) => id)
      .filter((id) => !evaluated.has(id))
      .toSorted();
  }

  async drawable(year: number): Promise<readonly string[]> {
    await Promise.resolve();
    const over = states().filter((one) => one.fiscalYear === year && one.status === 'closed');
    return over
      .filter(({ sampled }) => sampled === null)
      .map(({ id }) => id)
      .toSorted();
  }
}

function states(): readonly SelfEvaluationState[] {
  const own = [...inMemoryTransaction().rows.streams].filter(([place]) =>
    place.startsWith(`${SELF_EVALUATION.streamType} `),
  );
  // what is kept under a kind's name has been folded by that kind
  return own.map(([, state]) => state as SelfEvaluationState);
}

function listed(state: SelfEvaluationState): ListedEvaluation {
  const { id, goalTableId, unitId, fiscalYear, version, status, table, scored, sampled } = state;
  return {
    ...{ id, goalTableId, unitId, fiscalYear, version, status, projectName: table.projectName },
    ...{ total: scored?.total ?? null, grade: scored?.grade ?? null, sampled: sampled !== null },
  };
}
