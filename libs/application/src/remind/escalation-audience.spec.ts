import { describe, expect, it } from '@jest/globals';
import { PEOPLE, TOWN, UNITS, without } from '#libs/fixtures';
import { escalationAudience } from './escalation-audience.js';

const LATE = { unitId: UNITS.grid, handlers: [PEOPLE.declarer], final: false, showsSuperior: false };
const { reviewer, secondReviewer, manyHats, unitHead, declarer } = PEOPLE;

describe('who sees what is late', () => {
  it.each([
    ['the finance desk, for a unit’s task', {}, [reviewer, secondReviewer, manyHats]],
    ['the colleagues of a reviewer who has claimed it', { handlers: [reviewer] }, [secondReviewer, manyHats]],
    ['nobody, when it is the desk’s own', { handlers: [reviewer, secondReviewer, manyHats] }, []],
    ['nobody, when the final approver is late', { final: true }, []],
    ['nobody, whatever a final stage has opted in to', { final: true, showsSuperior: true }, []],
    [
      'also the head of the unit, where the stage has opted in',
      { showsSuperior: true },
      [reviewer, secondReviewer, manyHats, unitHead],
    ],
    [
      'not the head himself when he is the one who is late',
      { showsSuperior: true, handlers: [unitHead] },
      [reviewer, secondReviewer, manyHats],
    ],
    [
      'the desk alone at a unit without a head',
      { showsSuperior: true, unitId: 'unit-new' },
      [...[reviewer, secondReviewer, manyHats]],
    ],
  ])('is %s', (_, change, expected) => {
    expect(escalationAudience({ ...LATE, ...change }, TOWN).toSorted()).toEqual([...expected].toSorted());
  });

  it('is each person once, however many offices he holds', () => {
    const seen = escalationAudience({ ...LATE, showsSuperior: true }, TOWN);
    expect(seen.filter((personId) => personId === manyHats)).toHaveLength(1);
  });

  it('is never the late one, nor somebody who has left', () => {
    const seen = escalationAudience(LATE, without(TOWN, reviewer));
    expect(seen).not.toContain(declarer);
    expect(seen).not.toContain(reviewer);
  });
});
