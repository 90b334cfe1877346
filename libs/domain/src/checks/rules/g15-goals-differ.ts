import { headerCell } from '../cells.js';
import type { CheckedTable } from '../checked-table.js';
import type { Observation } from '../finding.js';
import { inform, notEnough, pass } from '../observe.js';

const CELLS = [headerCell('overallGoal'), headerCell('annualGoal')];

/** The point of 1.5 and the stroke of 10-20 are part of a number, and % of what it means; 1,200 is 1200. */
const DRESSING = /(?<=\d),(?=\d{3})|(?!(?<=\d)[.:/\-–—](?=\d)|[%‰])[\s\p{P}]/gu;

function bare(text: string): string {
  return text.normalize('NFKC').replace(DRESSING, '');
}

/** G15: the annual goal says what this year adds, and does not repeat the overall goal. */
export function goalsDiffer({ table }: CheckedTable): readonly Observation[] {
  const [overall, annual] = [bare(table.overallGoal), bare(table.annualGoal)];
  if (overall === '' || annual === '')
    return [notEnough(CELLS, '总目标或年度目标未填写', 'a goal is missing')];
  if (overall !== annual) return [pass(CELLS, '总目标与年度目标不同', 'the two goals differ')];
  return [
    inform(CELLS, '实施周期总目标与年度目标完全相同', 'the overall and the annual goal are identical', {
      zh: '请写明本年度要完成的部分',
      en: 'say what this year is to achieve',
    }),
  ];
}
