import { SHIPPED_CATALOGUES, type GoalTableContent } from '#libs/domain';
import fc from 'fast-check';

const TOWNS = ['石碣镇', '高埗镇', '望牛墩镇', '中堂镇', '新塘镇', '容桂街道', '小榄镇', '三乡镇'];
const WORK = ['道路保洁', '河涌清漂', '居家养老', '路灯维护', '消防器材购置', '图书馆运行', '农田水利修缮'];
const NAMES = [
  '完成数量',
  '验收合格率（%）',
  '完成及时率',
  '单位成本',
  '群众知晓度',
  '投诉次数',
  '设备完好率',
];
const TARGETS = [
  ...['≥90%', '100%', '184', '≥ 20', '≤ 2085 元/人', '$\\geq 90\\%$', '±3%以内', '250万', '及时', '良好'],
  ...['无', '', '/', '12月底前', '2024年6月前', '1,200人次', '≥0.97', '292%', '是', '≥２０台'],
];

const amount = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([yuan, cents]) => `${String(yuan)}.${String(cents).padStart(2, '0')}`);

const sentence = fc
  .tuple(fc.constantFrom(...TOWNS), fc.constantFrom(...WORK), fc.integer({ min: 1, max: 9999 }))
  .map(([town, work, count]) => `完成${town}${work} ${String(count)} 项，保障正常运转。`);

/** A table as towns really fill it in, without code, funding, units and weights: what every form of layout A has. */
export function anyTownTable(): fc.Arbitrary<GoalTableContent> {
  return fc.constantFrom(...SHIPPED_CATALOGUES).chain((catalogue) => {
    const places = catalogue.categories.flatMap(({ level1, level2 }) =>
      level2.map((name) => ({ level1, level2: name })),
    );
    const groups = places.map((place) =>
      fc.array(
        fc.record({
          lineageId: fc.constant(''),
          level1: fc.constant(place.level1),
          level2: fc.constant(place.level2),
          name: fc.constantFrom(...NAMES),
          periodTarget: fc.constantFrom(...TARGETS),
          annualTarget: fc.constantFrom(...TARGETS),
          unit: fc.constant(null),
          weight: fc.constant(null),
        }),
        { maxLength: 3 },
      ),
    );
    return fc.record({
      schema: fc.constant('goal-table/1' as const),
      catalogue: fc.constant(catalogue.key),
      fiscalYear: fc.integer({ min: 2015, max: 2035 }),
      projectName: sentence,
      projectCode: fc.constant(null),
      projectType: fc.constantFrom('其他运转类（综合类）', '其他特定目标类（部门职能类）'),
      projectLevel: fc.constantFrom('一级项目', '二级项目'),
      unitName: fc.constantFrom(...TOWNS).map((town) => `东莞市${town}公共服务办公室`),
      periodStartYear: fc.integer({ min: 2010, max: 2024 }),
      periodEndYear: fc.constantFrom(2024, 2026, 2099, 9999),
      annualBudget: amount,
      funding: fc.constant([]),
      overallGoal: sentence,
      annualGoal: sentence,
      indicators: fc.tuple(...groups).map((rows) => rows.flat()),
      disclosure: fc.constant({ kind: 'public' as const }),
    });
  });
}
