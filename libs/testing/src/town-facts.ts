import { createHash } from 'node:crypto';
import type { AdviceFinding, Facts, GoalTableState } from '#libs/domain';
import { TOWN_DEFINITION } from '#libs/domain';
import { TOWN } from './town.data.js';
import { WEEKDAY_DUE_DATES } from './weekday-due-dates.js';

/** What a test may want to be different from the ordinary town. */
export type FactsOverride = Partial<Omit<Facts, 'actorId' | 'newId' | 'newSalt'>>;

/** Business time of a test that does not care: Wednesday 2023-12-06, 10:00 in Beijing. */
export const USUAL_NOW = '2023-12-06T02:00:00.000Z';

/** A year without windows lets everybody declare. */
const AT_ANY_TIME = { open: true, closedOn: null, opensOn: null };

/** SHA-256 as the record uses it: UTF-8 in, lower-case hex out. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What the pre-check says about the usual table: a piece of advice that the declarer may answer. */
export const NO_SATISFACTION: AdviceFinding = {
  rule: 'G02',
  cells: ['/indicators'],
  evidence: { zh: '没有填写满意度指标', en: 'there is no satisfaction indicator' },
};

/**
 * Facts of one command. Ids and salts follow from the table and the number of the coming event, so that the
 * same command on the same state always gives the same event, and two events never share an id.
 */
export function townFacts(
  actorId: string,
  at: Pick<GoalTableState, 'id' | 'version'>,
  override: FactsOverride = {},
): Facts {
  const eventNo = String(at.version + 1);
  let ids = 0;
  let salts = 0;
  return {
    actorId,
    now: USUAL_NOW,
    dueDates: WEEKDAY_DUE_DATES,
    definition: TOWN_DEFINITION,
    directory: TOWN,
    sha256,
    blockingFindings: () => [],
    doors: { initial: AT_ANY_TIME, midYear: AT_ANY_TIME },
    unpublishableFindings: () => [],
    adviceFindings: () => [NO_SATISFACTION],
    ...override,
    newId: () => `${at.id}/e${eventNo}-${String((ids += 1))}`,
    newSalt: () => sha256(`salt ${at.id}/${eventNo}-${String((salts += 1))}`),
  };
}
