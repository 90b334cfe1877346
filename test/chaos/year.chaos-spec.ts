import { describe, expect, it } from '@jest/globals';
import { figure, sized } from '#libs/fixtures';
import { EXPECTED_REMINDERS } from '../../apps/cli/src/story/expected-reminders.data.js';
import { EXPECTED_OF_THE_YEAR } from '../../apps/cli/src/story/year/expected-of-the-year.data.js';
import { playedYear } from './played-year.js';

/** Every phase of the year is disturbed with `npm run trust -- year --size full`; in `npm test` every ninth. */
const EVERY = sized(9, 1);

/** Moves of the clock in a year, a phase each; a death may make the story ask for one again. */
const PHASES = 23;

/** What must go out, as the calendar and the plan say by hand. */
const LISTED = [...EXPECTED_REMINDERS, ...EXPECTED_OF_THE_YEAR]
  .map(({ at, account, kind }) => `${at} ${account} ${kind}`)
  .sort();

const KINDS = /已超期|今日到期|即将到期/u;

/** Without the words around: when, to whom, and of which kind. */
function listedAs(mail: string): string {
  const [date = '', time = '', account = ''] = mail.split(' ');
  return `${date} ${time} ${account} ${KINDS.exec(mail)?.[0] ?? mail}`;
}

function lastLine(out: string): object {
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as object;
}

describe('a whole year in which Redis forgets everything and the worker dies, phase by phase', () => {
  it('ends with the figures and the mails of a year in which nothing happens', async () => {
    const year = await playedYear((move) => move % EVERY === 0);
    expect(year).toMatchObject({ code: 0 });
    expect(year.disturbed.length).toBeGreaterThanOrEqual(Math.floor(PHASES / EVERY));
    expect(year.mails.map(listedAs).sort()).toEqual(LISTED);
    expect(lastLine(year.out)).toMatchObject({
      ...{ published: 3, reports: 3, correctionsVerified: 1, evaluationsClosed: 3 },
      lights: { green: 1, yellow: 1, red: 1 },
      ...{ remindersSent: LISTED.length, replayEqual: true },
    });
    if (EVERY === 1) {
      const calm = await playedYear(() => false);
      expect(year.mails).toEqual(calm.mails);
      expect(lastLine(year.out)).toEqual(lastLine(calm.out));
    }
    figure('phases of the year, each with a FLUSHALL and a killed worker', year.disturbed.length);
    figure('mails, each once', year.mails.length);
    figure('copies of them under the same Message-ID', year.copies);
  }, 900_000);
});
