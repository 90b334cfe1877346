import { SHIPPED_CATALOGUES, type Catalogue, type GoalTableContent, type Indicator } from '#libs/domain';
import fc from 'fast-check';

/** Pieces of text that tempt a reader of forms: its own labels, separators, quotes, formulas and markup. */
const TEMPTING = [
  ...['项目绩效目标表（批复）', '项目名称', '2024年度目标', '实施周期总目标', '总体绩效目标', '绩效指标'],
  ...['产出指标', '数量指标', '三级指标', '未批复', '批复文号', '资金构成', '2024年预算金额', '满意度指标'],
  ...['"', '""', '|', '||', '\n', '\n\n', ' ', '\u3000', '\u2028', ',', '$\\geq 90\\%$', '\\', '≥ 20', '无'],
  ...['=1+1', '+', '-', '@', '<script>', '&amp;', "'", '𠮷', '👩‍🌾', 'é', '（）', '#', '0', '年', '目标'],
];

/** Text of 1 to `pieces` tempting pieces that is not blank. */
export function temptingText(pieces: number): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...TEMPTING), fc.string({ maxLength: 3, unit: 'grapheme' })), {
      minLength: 1,
      maxLength: pieces,
    })
    .map((parts) => parts.join('').replace(/(?!\n)\p{Cc}/gu, ''))
    .filter((text) => text.trim() !== '');
}

const money = fc
  .tuple(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), fc.integer({ min: 0, max: 99 }))
  .map(([whole, cents]) => `${String(whole)}.${String(cents).padStart(2, '0')}`);

const target = fc.oneof(fc.constantFrom('', '无', ' ', '≥90%', '184'), temptingText(4));
const weight = fc.constantFrom('10', '12.5', '0.05', '100');

function indicatorsOf(catalogue: Catalogue, wide: boolean): fc.Arbitrary<Indicator[]> {
  const places = catalogue.categories.flatMap(({ level1, level2 }) =>
    level2.map((name) => ({ level1, level2: name })),
  );
  const perPlace = places.map((place) =>
    fc.array(
      fc.record({
        lineageId: fc.uuid(),
        level1: fc.constant(place.level1),
        level2: fc.constant(place.level2),
        name: temptingText(3),
        periodTarget: target,
        annualTarget: target,
        unit: wide ? fc.option(temptingText(1)) : fc.constant(null),
        weight: wide ? fc.option(weight) : fc.constant(null),
      }),
      { maxLength: 2 },
    ),
  );
  return fc.tuple(...perPlace).map((groups) => groups.flat());
}

/** Any table that the product accepts, its indicators in the order of its catalogue, with the worst of texts. */
export function anyGoalTable(): fc.Arbitrary<GoalTableContent> {
  return fc.tuple(fc.constantFrom(...SHIPPED_CATALOGUES), fc.boolean()).chain(([catalogue, wide]) =>
    fc
      .record({
        schema: fc.constant('goal-table/1' as const),
        catalogue: fc.constant(catalogue.key),
        fiscalYear: fc.integer({ min: 1000, max: 9999 }),
        projectName: temptingText(6),
        projectCode: fc.option(temptingText(2)),
        projectType: temptingText(3),
        projectLevel: fc.constantFrom('一级项目', '二级项目'),
        unitName: temptingText(3),
        years: fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 9999 })),
        annualBudget: money,
        funding: fc.array(fc.record({ source: temptingText(2), total: fc.option(money), annual: money }), {
          maxLength: 3,
        }),
        overallGoal: fc.oneof(fc.constant(''), temptingText(8)),
        annualGoal: temptingText(8),
        indicators: indicatorsOf(catalogue, wide),
        disclosure: fc.oneof(
          fc.constant({ kind: 'public' as const }),
          temptingText(2).map((basis) => ({ kind: 'exempt' as const, basis })),
        ),
      })
      .map(({ years: [one, other], ...rest }) => ({
        ...rest,
        periodStartYear: Math.min(one, other),
        periodEndYear: Math.max(one, other),
      })),
  );
}
