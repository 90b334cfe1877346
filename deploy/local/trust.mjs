import { runForFigures } from './figures.mjs';
import { TRUST } from './trust-names.mjs';

/**
 * `npm run trust`: every figure that Pifu is trusted for, made anew by the very tests of `npm test`, at the size
 * asked for. With `--keep` the table is written to docs/figures/.
 */
const wish = { names: TRUST, script: 'trust', size: 'small' };
process.exit(await runForFigures(process.argv.slice(2), wish));
