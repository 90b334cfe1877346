import type { GoalTableContent, Indicator } from '#libs/domain';
import { GRID_GOAL, STAFF_GOAL, UNIFORM_ANNUAL_GOAL, UNIFORM_OVERALL_GOAL } from './machong-goals.js';

type Row = readonly [level1: string, level2: string, name: string, annualTarget: string];

const STAFF_ROWS: readonly Row[] = [
  ['产出指标', '数量指标', '购买服务人数', '184'],
  ['产出指标', '质量指标', '人员考核达标率', '≥90%'],
  ['产出指标', '质量指标', '购买服务人员资质达标', '100%'],
  ['产出指标', '时效指标', '工作完成及时率', '≥90%'],
  ['产出指标', '成本指标', '预算执行率（%）', '≥90%'],
  ['效益指标', '社会效益指标', '提高网格队伍工作效率', '有效提高'],
];

const GRID_ROWS: readonly Row[] = [
  ['产出指标', '数量指标', '智网工作任务完成率', '≥90%'],
  ['产出指标', '质量指标', '资金使用合规性（%）', '100%'],
  ['产出指标', '时效指标', '工作完成及时率', '及时'],
  ['产出指标', '成本指标', '预算执行率（%）', '≥90%'],
  ['效益指标', '社会效益指标', '基层社会治理水平', '提升'],
  ['满意度指标', '服务对象满意度指标', '受访对象满意度', '≥90%'],
];

const UNIFORM_ROWS: readonly Row[] = [
  ['产出指标', '数量指标', '定制服装人数', '≥ 20'],
  ['产出指标', '质量指标', '服装质量合格率', '100%'],
  ['产出指标', '时效指标', '制服发放及时性', '及时'],
  ['产出指标', '成本指标', '服装单价', '≤ 2085 元/人'],
  ['产出指标', '成本指标', '预算执行率（%）', '$\\geq 90\\%$'],
  ['效益指标', '社会效益指标', '提升政府公众形象', '良好'],
  ['效益指标', '可持续影响指标', '保障部门正常运转', '正常'],
  ['满意度指标', '服务对象满意度指标', '使用人满意度', '$\\geq 90\\%$'],
];

function indicators(table: number, rows: readonly Row[]): Indicator[] {
  return rows.map(([level1, level2, name, annualTarget], index) => ({
    lineageId: `machong-${String(table)}-${String(index + 1)}`,
    level1,
    level2,
    name,
    periodTarget: '无',
    annualTarget,
    unit: null,
    weight: null,
  }));
}

const SHARED_HEADER = {
  schema: 'goal-table/1',
  catalogue: 'national-2015',
  fiscalYear: 2024,
  projectCode: null,
  projectLevel: '二级项目',
  unitName: '东莞市麻涌镇网格管理中心',
  periodEndYear: 2099,
  funding: [],
  disclosure: { kind: 'public' },
} as const;

/** The three approved tables of 2024 exactly as found, in the order of the source: the real input of most tests. */
export function machongTables(): GoalTableContent[] {
  return [
    {
      ...SHARED_HEADER,
      projectName: '机关事业单位派遣人员经费',
      projectType: '其他运转类（综合类）',
      periodStartYear: 2022,
      annualBudget: '8726400.00',
      overallGoal: STAFF_GOAL,
      annualGoal: STAFF_GOAL,
      indicators: indicators(1, STAFF_ROWS),
    },
    {
      ...SHARED_HEADER,
      projectName: '智慧网格',
      projectType: '其他特定目标类（部门职能类）',
      periodStartYear: 2023,
      annualBudget: '753600.00',
      overallGoal: GRID_GOAL,
      annualGoal: GRID_GOAL,
      indicators: indicators(2, GRID_ROWS),
    },
    {
      ...SHARED_HEADER,
      projectName: '货物购置类项目（服装制服）',
      projectType: '其他运转类（综合类）',
      periodStartYear: 2022,
      annualBudget: '41700.00',
      overallGoal: UNIFORM_OVERALL_GOAL,
      annualGoal: UNIFORM_ANNUAL_GOAL,
      indicators: indicators(3, UNIFORM_ROWS),
    },
  ];
}
