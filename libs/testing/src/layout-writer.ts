import { SHIPPED_CATALOGUES, type GoalTableContent, type Indicator } from '#libs/domain';

/** How somebody else's hand wrote the official form; everything that is left out is as the form has it. */
export interface Handwriting {
  readonly title?: string;
  /** Columns by which a row that opens a category is moved to the left (negative) or right. */
  readonly shift?: (category: string) => number;
  /** Empty cells behind every row. */
  readonly trailing?: number;
  /** Blank lines between two parts of the form. */
  readonly gap?: string;
  /** Writes the first level on every row and not on its first alone. */
  readonly repeats?: boolean;
}

/**
 * Writes a content as layout A by rules of its own, not by those of the exporter: what the reader makes of it can
 * be compared with both.
 */
export function written(content: GoalTableContent, hand: Handwriting = {}): string {
  const rows = [
    [hand.title ?? '项目绩效目标表（批复）'],
    ...(hand.gap === undefined ? [] : [[hand.gap]]),
    ...headerRows(content),
    ['绩效指标', '一级指标', '二级指标', '三级指标', '实施周期指标值', '当年度指标值'],
    ...indicatorRows(content, hand),
  ];
  return rows.map((cells) => `${cells.join('\t')}${'\t'.repeat(hand.trailing ?? 0)}\n`).join('');
}

function headerRows(content: GoalTableContent): string[][] {
  const year = String(content.fiscalYear);
  return [
    ['项目名称', content.projectName],
    ['项目类型', content.projectType],
    ['项目等级', content.projectLevel],
    ['申报单位', content.unitName],
    ['实施周期', '起始年度', `${content.periodStartYear}`, '到期年度', `${content.periodEndYear}`],
    [`${year}年预算金额`, content.annualBudget],
    ['总体绩效目标', '实施周期总目标'],
    ['', content.overallGoal],
    ['', `${year}年度目标`],
    ['', content.annualGoal],
  ];
}

function indicatorRows(content: GoalTableContent, hand: Handwriting): string[][] {
  const catalogue = SHIPPED_CATALOGUES.find(({ key }) => key === content.catalogue);
  return (catalogue?.categories ?? []).flatMap(({ level1, level2 }) =>
    level2.flatMap((name, place) => {
      const own = content.indicators.filter((row) => row.level1 === level1 && row.level2 === name);
      const first = place === 0 || hand.repeats === true ? level1 : '';
      const [head, ...more] = own.map(valuesOf);
      const by = hand.shift?.(name) ?? 0;
      return [
        shifted(['', first, name, ...(head ?? [])], by),
        ...more.map((values) => shifted(['', '', '', ...values], by)),
      ];
    }),
  );
}

function valuesOf({ name, periodTarget, annualTarget }: Indicator): string[] {
  return [name, periodTarget, annualTarget];
}

function shifted(cells: readonly string[], by: number): string[] {
  const blanks = Array.from({ length: Math.max(by, 0) }, () => '');
  return [...blanks, ...cells.slice(Math.max(-by, 0))];
}
