/**
 * Writes the golden vectors of scores and shared weights (test/golden/monitoring): the oracle of libs/domain/evaluation,
 * with which it shares no code. Run `node tooling/evaluation-vectors.mjs` and look at the diff.
 */
import { Decimal } from 'decimal.js';
import { save } from './golden-table.mjs';

const D = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });
const n = (value) => new D(value);

const points = (value) => n(value).toDecimalPlaces(2).toFixed(2);
const WEIGHTS = ['5', '7.5', '10', '16.67'];

function scores() {
  const rows = [];
  for (const w of WEIGHTS) {
    for (const t of ['90', '4754', '0.3', '7'])
      for (const part of [
        '-10',
        '0',
        '0.01',
        '33.3',
        '50',
        '99.5',
        '99.999',
        '100',
        '119.99',
        '120',
        '250',
      ]) {
        const a = n(t).times(part).dividedBy(100);
        const reached = D.max(0, D.min(1, a.dividedBy(t)));
        const sign = ['90', '7'].includes(t) ? '≥' : '=';
        rows.push([
          sign + t,
          a.toString(),
          w,
          'distance',
          points(reached.times(w)),
          a.times(100).gte(n(t).times(120)) ? 'ask' : '',
        ]);
      }
    for (const t of ['2085', '5300', '0.5'])
      for (const part of [
        '-5',
        '0',
        '100',
        '100.01',
        '110',
        '133.3',
        '150',
        '199.99',
        '200',
        '200.01',
        '900',
      ]) {
        const a = n(t).times(part).dividedBy(100);
        const left = D.max(0, D.min(1, n(2).minus(a.dividedBy(t))));
        const inverse = a.lte(t) ? n(1) : n(t).dividedBy(a);
        rows.push([`≤${t}`, a.toString(), w, 'distance', points(left.times(w)), '']);
        rows.push([`≤${t}`, a.toString(), w, 'inverse', points(inverse.times(w)), '']);
      }
    for (const [target, a, good] of [
      ['=0', '0', true],
      ['=0', '-1', true],
      ['=0', '0.01', false],
      ['≤0', '0', true],
      ['≤0', '0.01', false],
      ['≥0', '0', true],
      ['≥0', '-0.01', false],
      ['10-20', '9.99', false],
      ['10-20', '10', true],
      ['10-20', '20', true],
      ['10-20', '20.01', false],
      ['±3', '-3', true],
      ['±3', '3.01', false],
    ])
      rows.push([target, a, w, 'distance', good ? points(w) : '0.00', '']);
  }
  return rows;
}

/** Hands the cents out one by one, round and round, until none is left. */
function dealt(total, parts) {
  const hands = Array.from({ length: parts }, () => 0);
  for (let cent = 0; cent < n(total).times(100).toNumber(); cent += 1) hands[cent % parts] += 1;
  return hands.map((cents) => n(cents).dividedBy(100).toFixed(2));
}

function weights() {
  return ['10', '20', '30', '40', '50', '33.33', '0.05'].flatMap((total) =>
    [1, 2, 3, 4, 6, 7, 8, 9, 11, 13].map((parts) => [total, parts, dealt(total, parts).join(' ')]),
  );
}

save(
  'scores',
  'computed by tooling/evaluation-vectors.mjs with decimal.js: the reached share clamped to 0..1, times the weight, half up at the end',
  ['target', 'actual', 'weight', 'above the limit', 'points', 'explanation'],
  scores(),
);
save(
  'shared-weights',
  'computed by tooling/evaluation-vectors.mjs: cents dealt one by one, round and round',
  ['total', 'parts', 'shares'],
  weights(),
);
