import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { MonitoredTown } from './monitored-town.js';

/** A town whose round of the half-year is open, anew before each test of the file that asks for it. */
export interface OpenedRound {
  readonly monitored: MonitoredTown;
  readonly roundId: string;
}

/** Opens the town before the tests of a file, and closes it behind them. */
export function openedRound(): OpenedRound {
  let now: OpenedRound;
  beforeAll(async () => {
    now = { monitored: await MonitoredTown.open(), roundId: '' };
  });
  beforeEach(async () => {
    await now.monitored.startAnew();
    now = { ...now, roundId: await now.monitored.opened() };
  });
  afterAll(() => now.monitored.close());
  return {
    get monitored() {
      return now.monitored;
    },
    get roundId() {
      return now.roundId;
    },
  };
}
