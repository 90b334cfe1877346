import { GRID, STAFF, UNIFORMS } from '../projects.data.js';

/** What a unit enters of one indicator at the end of the year. */
interface ToldResult {
  readonly name: string;
  readonly actual: string;
  /** The points it gives itself; a tier in words has no others. */
  readonly declared?: string;
  readonly note?: string;
}

/** The end of the year of one project, with the total that must come of it. */
export interface ToldYear {
  readonly project: string;
  /** 万元. */
  readonly budget: string;
  readonly executed: string;
  readonly results: readonly ToldResult[];
  readonly total: string;
  readonly grade: string;
}

/** The end of 2024. All figures are invented; the totals are counted by hand from the rules of monitoring.md §4. */
export const YEAR_END: readonly ToldYear[] = [
  {
    project: STAFF,
    budget: '872.64',
    executed: '872.64',
    results: [
      { name: '购买服务人数', actual: '184' },
      { name: '人员考核达标率', actual: '95' },
      { name: '购买服务人员资质达标', actual: '100' },
      { name: '工作完成及时率', actual: '93' },
      { name: '提高网格队伍工作效率', actual: '达成', declared: '40.00' },
    ],
    total: '100.00',
    grade: 'excellent',
  },
  {
    project: GRID,
    budget: '75.36',
    executed: '75.36',
    results: [
      // 81 of 90 earns 11.25 of 12.50
      { name: '智网工作任务完成率', actual: '81', note: '年末仍有任务未清。（演示虚构）' },
      { name: '资金使用合规性（%）', actual: '100' },
      { name: '工作完成及时率', actual: '达成', declared: '12.50' },
      { name: '基层社会治理水平', actual: '达成', declared: '30.00' },
      { name: '受访对象满意度', actual: '93' },
    ],
    total: '98.75',
    grade: 'excellent',
  },
  {
    project: UNIFORMS,
    budget: '4.17',
    executed: '4.17',
    results: [
      { name: '定制服装人数', actual: '20' },
      { name: '服装质量合格率', actual: '100' },
      { name: '制服发放及时性', actual: '部分达成', declared: '7.00', note: '八月才发放。（演示虚构）' },
      // 115 over 2085 costs 0.55 of 10.00
      { name: '服装单价', actual: '2200', note: '重新采购价格上涨。（演示虚构）' },
      { name: '提升政府公众形象', actual: '达成', declared: '15.00' },
      { name: '保障部门正常运转', actual: '达成', declared: '15.00' },
      { name: '使用人满意度', actual: '94' },
    ],
    total: '96.45',
    grade: 'excellent',
  },
];
