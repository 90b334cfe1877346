import { runForFigures } from './figures.mjs';
import { BENCH } from './trust-names.mjs';

/**
 * `npm run bench [-- W1 …]`: the workloads of performance.md on servers of their own, each beside its floor or an
 * equal-work prototype in the same run. Ratios count; single figures drift with the machine.
 */
const wish = { names: BENCH, script: 'bench', size: 'full' };
process.exit(await runForFigures(process.argv.slice(2), wish));
