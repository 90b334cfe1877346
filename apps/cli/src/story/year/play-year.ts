import type { TableIds } from '../declare.chapter.js';
import type { StoryStage } from '../story-stage.js';
import { correct } from './correction.chapter.js';
import { evaluateYear } from './evaluation.chapter.js';
import { closeMidYear, planMidYear, reportMidYear } from './mid-year.chapter.js';

/** What the year comes to. */
export interface YearCounts {
  readonly reports: number;
  readonly lights: Readonly<Record<string, number>>;
  readonly correctionsVerified: number;
  readonly evaluationsClosed: number;
}

/** From the published tables through the mid-year monitoring to the self-evaluation of the next spring. */
export async function playYear(stage: StoryStage, ids: TableIds): Promise<YearCounts> {
  const roundId = await planMidYear(stage, ids);
  const correctionId = await reportMidYear(stage, roundId);
  await correct(stage, correctionId);
  const { counts } = await closeMidYear(stage, roundId);
  const evaluated = await evaluateYear(stage);
  return {
    reports: counts.tables,
    lights: counts.lights,
    correctionsVerified: 1,
    evaluationsClosed: evaluated.length,
  };
}
