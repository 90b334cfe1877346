import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Rooms whose rules are hunted with planted faults, one run each: a fault there concerns the tests there. */
const ROOMS = [
  'target-values',
  'checks',
  'monitoring',
  'evaluation',
  'approval',
  'year-calendar',
  'calendar',
];

const [room = '', ...rest] = process.argv.slice(2);
const rooms = room === '' ? ROOMS : [room];
if (rooms.some((one) => !ROOMS.includes(one))) {
  console.error(`用法 usage: npm run stryker -- [${ROOMS.join('|')}]`);
  process.exit(1);
}
const program = join('node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
const results = rooms.map((one) => {
  const env = { ...process.env, PIFU_STRYKER_ROOM: one };
  return spawnSync(process.execPath, [program, 'run', ...rest], { env, stdio: 'inherit' }).status ?? 1;
});
process.exitCode = Math.max(...results);
