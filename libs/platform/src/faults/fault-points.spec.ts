import { describe, expect, it } from '@jest/globals';
import { FAULT_POINTS, faultOf, FaultTrigger } from './fault-points.js';

describe('a fault that a test asks for', () => {
  it.each(FAULT_POINTS)('is known by its name: %s', (point) => {
    expect(faultOf(`${point}:3`)).toEqual({ point, nth: 3 });
  });

  it.each(['', 'after-send', 'after-send:', 'after-send:0', 'after-send:-1', 'after-send:1:2', 'at-lunch:1'])(
    'is not %j',
    (text) => {
      expect(faultOf(text)).toBeNull();
    },
  );

  it('happens once, at the passing that was asked for, and at no other point', () => {
    const ends: number[] = [];
    let passing = 0;
    const trigger = new FaultTrigger({ point: 'after-send', nth: 3 }, () => ends.push(passing));
    for (passing = 1; passing <= 6; passing += 1) {
      trigger.pass('before-send');
      trigger.pass('after-send');
    }
    expect(ends).toEqual([3]);
  });
});
