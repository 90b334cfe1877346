/**
 * Writes the golden vectors of the lights of indicators and money (test/golden/monitoring). This is the oracle: it
 * shares no code with libs/domain, counts with decimal.js at 100 digits, and follows the tables of the rules in another
 * order than the product does. Run `node tooling/monitoring-vectors.mjs` and look at the diff.
 */
import { Decimal } from 'decimal.js';
import { save } from './golden-table.mjs';

const D = Decimal.clone({ precision: 100, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });
const n = (value) => new D(value);

/** Cut to two places, not rounded. */
const cut = (value) => n(value).toDecimalPlaces(2, D.ROUND_FLOOR).toFixed(2);

/** The thresholds from the top down; the first that is reached wins. */
function colour(ratio, blue) {
  if (blue && ratio.gte(120)) return 'blue';
  if (ratio.gte(80)) return 'green';
  return ratio.gte(60) ? 'yellow' : 'red';
}

/** One hundredth below, at, and one hundredth above a share of the expected number. */
const around = (expected, percents) =>
  percents.flatMap((percent) => {
    const at = n(expected).times(percent).dividedBy(100);
    return [at.minus('0.01'), at, at.plus('0.01')].map((one) => one.toDecimalPlaces(6).toString());
  });

/** Higher is better: a × 100 ÷ (t × share), the share as numerator and denominator so that one division is enough. */
function higher(accrual, target, month, actual, [top, bottom], blue) {
  const ratio = n(actual).times(100).times(bottom).dividedBy(n(target).times(top));
  return [accrual, `≥${target}`, month, '', actual, colour(ratio, blue), 'ratio', cut(ratio)];
}

function lights() {
  const rows = [];
  for (const month of [1, 3, 6, 7, 9, 12])
    for (const actual of around(n(120).times(month).dividedBy(12), [60, 80, 120]))
      rows.push(higher('linear', 120, month, actual, [month, 12], true));
  for (const [target, month, actual] of [
    ['184', 6, '92'],
    ['184', 6, '73.59'],
    ['184', 6, '73.6'],
    ['5', 1, '0'],
    ['5', 7, '1.75'],
    ['0.5', 9, '0.3'],
    ['7', 5, '1.749999'],
    ['7', 5, '1.75'],
    ['1000000', 11, '733333.33'],
    ['1000000', 11, '733333.34'],
  ])
    rows.push(higher('linear', target, month, actual, [month, 12], true));
  for (const month of [1, 6, 12])
    for (const actual of around(90, [60, 80, 120]))
      rows.push(higher('continuous', 90, month, actual, [1, 1], false));
  for (const actual of around(20, [60, 80, 120]))
    rows.push(
      [...higher('milestone', 20, 10, actual, [1, 1], true)].map((cell, at) => (at === 3 ? 10 : cell)),
    );
  for (const [month, due] of [
    [6, 10],
    [9, 10],
    [1, 2],
    [11, 12],
  ])
    rows.push(['milestone', '≥20', month, due, '20', 'grey', 'not-due', '']);
  for (const actual of around(90, [60, 80, 120])) rows.push(higher('year-end', 90, 12, actual, [1, 1], true));
  for (const month of [1, 6, 9, 11]) rows.push(['year-end', '≥90', month, '', '95', 'grey', 'not-due', '']);
  for (const [sign, limit, good, bad] of [
    ['≤', '2085', ['2084.99', '2085', '0'], ['2085.01', '4170']],
    ['<', '2085', ['2084.99', '0'], ['2085', '2085.01']],
    ['≤', '0', ['0', '-1'], ['0.01', '1']],
    ['<', '3', ['2.99'], ['3']],
  ])
    for (const accrual of ['upper-limit', 'linear', 'continuous']) {
      for (const actual of good) rows.push([accrual, sign + limit, 6, '', actual, 'green', 'limit', '']);
      for (const actual of bad) rows.push([accrual, sign + limit, 6, '', actual, 'red', 'limit', '']);
    }
  for (const [actual, shade] of [
    ['99.99', 'red'],
    ['100', 'green'],
    ['100.01', 'red'],
  ])
    rows.push(
      ['continuous', '=100', 6, '', actual, shade, 'exact', ''],
      ['linear', '=100', 12, '', actual, shade, 'exact', ''],
    );
  for (const actual of ['0', '29.99', '30', '39.99', '40', '59', '60', '99']) {
    const ratio = n(actual).times(100).times(12).dividedBy(600);
    rows.push(['linear', '=100', 6, '', actual, colour(ratio, false), 'pace', cut(ratio)]);
  }
  rows.push(
    ['linear', '=100', 6, '', '101', 'red', 'exact', ''],
    ['linear', '=100', 6, '', '100', 'green', 'exact', ''],
  );
  for (const [actual, shade] of [
    ['9.99', 'red'],
    ['10', 'green'],
    ['20', 'green'],
    ['20.01', 'red'],
  ])
    rows.push(['continuous', '10-20', 3, '', actual, shade, 'range', '']);
  for (const [actual, shade] of [
    ['-3.01', 'red'],
    ['-3', 'green'],
    ['0', 'green'],
    ['3', 'green'],
    ['3.01', 'red'],
  ])
    rows.push(['continuous', '±3', 6, '', actual, shade, 'range', '']);
  for (const [accrual, month] of [
    ['linear', 6],
    ['continuous', 6],
    ['year-end', 12],
  ])
    rows.push([accrual, '≥0', month, '', '5', 'grey', 'nothing-expected', '']);
  return rows;
}

const BY_MONTH = '0 0 10 10 10 20 0 0 0 0 25 25';

function money() {
  const rows = [];
  for (const [budget, month] of [
    ['872.64', 6],
    ['75.36', 9],
    ['4.17', 12],
    ['100', 7],
    ['3', 1],
  ])
    for (const percent of ['59.99', '60', '79.99', '80', '100', '130']) {
      const spent = n(budget).times(month).times(percent).dividedBy(1200);
      const shown = spent.toDecimalPlaces(6, D.ROUND_CEIL);
      const ratio = shown.times(1200).dividedBy(n(budget).times(month));
      rows.push([budget, shown.toString(), 'even', month, colour(ratio, false), cut(ratio)]);
    }
  for (const [month, planned] of [
    [3, 10],
    [6, 50],
    [9, 50],
    [11, 75],
    [12, 100],
  ])
    for (const spent of ['5.99', '6', '29.99', '30', '40', '45', '60', '80', '100']) {
      const ratio = n(spent).times(100).dividedBy(planned);
      rows.push(['100', spent, BY_MONTH, month, colour(ratio, false), cut(ratio)]);
    }
  for (const month of [1, 6, 9]) rows.push(['41700', '0', 'once 10', month, 'grey', '']);
  for (const [month, spent, shade, ratio] of [
    [10, '0', 'red', '0.00'],
    [10, '41700', 'green', '100.00'],
    [12, '33359.99', 'yellow', '79.99'],
  ])
    rows.push(['41700', spent, 'once 10', month, shade, ratio]);
  for (const plan of ['even', BY_MONTH, 'once 6']) rows.push(['0', '0', plan, 6, 'grey', '']);
  rows.push(['0', '5', 'even', 6, 'grey', ''], ['100', '5', BY_MONTH, 2, 'grey', '']);
  return rows;
}

save(
  'lights',
  'computed by tooling/monitoring-vectors.mjs with decimal.js: a × 100 × 12 ÷ (t × m) by one division, thresholds from the top down',
  ['accrual', 'target', 'month', 'due month', 'actual', 'light', 'rule', 'ratio'],
  lights(),
);
save(
  'money-lights',
  'computed by tooling/monitoring-vectors.mjs with decimal.js: executed × 1200 ÷ (budget × m), or per cent of the planned sum added by hand',
  ['budget', 'executed', 'plan', 'month', 'light', 'ratio'],
  money(),
);
