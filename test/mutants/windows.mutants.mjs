const calendar = (name) => `libs/domain/src/year-calendar/${name}`;
const tests = [calendar('window-borders.spec.ts')];

/** Faults in the windows of a budget year, planted one at a time; one file of tests stands for all of them. */
export const mutants = [
  {
    file: calendar('boundaries.ts'),
    find: 'opensAt <= now && now < closesAt',
    replace: 'opensAt <= now && now <= closesAt',
    why: 'a window is still open as it closes',
    tests,
  },
  {
    file: calendar('boundaries.ts'),
    find: 'return `${at} ${type} ${key}`;',
    replace: 'return `${at} ${key}`;',
    why: 'a window opens before another has closed',
    tests,
  },
  {
    file: calendar('window-faults.ts'),
    find: 'a.opensOn <= b.closesOn && b.opensOn <= a.closesOn',
    replace: 'a.opensOn < b.closesOn && b.opensOn < a.closesOn',
    why: 'two windows share a day',
    tests,
  },
  {
    file: calendar('window-faults.ts'),
    find: 'return inYear && countsFrom < opensOn ? null : fault;',
    replace: 'return inYear && countsFrom <= opensOn ? null : fault;',
    why: 'a round looks back at a day that is not over',
    tests,
  },
  {
    file: calendar('declaration-doors.ts'),
    find: "window.kind === 'mid-year' && window.unitId === unitId",
    replace: "window.kind === 'mid-year'",
    why: 'the leave of one unit is everybody’s',
    tests,
  },
  {
    file: calendar('declaration-doors.ts'),
    find: 'initial: declaring.length === 0 ? anyTime : doorOf(declaring, now),',
    replace: 'initial: windows.length === 0 ? anyTime : doorOf(declaring, now),',
    why: 'a district that has planned its monitoring alone lets nobody declare',
    tests,
  },
  {
    file: calendar('past-guard.ts'),
    find: 'window.closesAt > at.now)',
    replace: 'window.closesAt >= at.now)',
    why: 'an open window is closed backwards',
    tests,
  },
  {
    file: calendar('past-guard.ts'),
    find: "return status !== 'planned' || opensAt <= now;",
    replace: "return status !== 'planned';",
    why: 'a window that the clock has not opened yet is taken back',
    tests,
  },
  {
    file: calendar('mid-year.ts'),
    find: 'if (opensOn < today)',
    replace: 'if (opensOn <= today)',
    why: 'a leave cannot begin today',
    tests,
  },
];
