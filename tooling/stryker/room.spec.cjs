const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/**
 * All unit tests of one room of rules as one file, so that the rules are loaded once for a planted fault and not once
 * for every spec. Left out are the long walks over generated input, which would be repeated for every fault.
 */
const ROOM = join(__dirname, '../../libs/domain/src', process.env.PIFU_STRYKER_ROOM ?? 'monitoring');
const LONG_WALKS = /(?:fuzz|any-table)\.spec\.ts$/u;

for (const file of readdirSync(ROOM, { recursive: true }).sort()) {
  if (file.endsWith('.spec.ts') && !LONG_WALKS.test(file)) require(join(ROOM, file));
}
