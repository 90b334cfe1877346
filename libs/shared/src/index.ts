export { assertNever } from './assert-never.js';
export type { Brand } from './brand.js';
export { canonicalJson } from './canonical-json.js';
export { Decimal } from './decimal/decimal.js';
export { largestDecimal, smallestDecimal, sumOfDecimals } from './decimal/decimal-lists.js';
export { decimal, decimalOfInteger, parseDecimal } from './decimal/parse-decimal.js';
export { wholeNumber } from './whole-number.js';
