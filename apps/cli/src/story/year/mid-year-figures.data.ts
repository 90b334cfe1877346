import { GRID, STAFF, UNIFORMS } from '../projects.data.js';

/** What a unit says of one indicator; what is left out raises no question. */
interface ToldIndicator {
  readonly name: string;
  readonly actual: string | null;
  readonly likelihood?: 'certain' | 'possible' | 'impossible';
  readonly causes?: readonly string[];
  readonly causeNote?: string;
  readonly measure?: string;
}

/** What a unit reports of one project, with the light that must come of it. */
export interface ToldReport {
  readonly project: string;
  /** 万元. */
  readonly budget: string;
  readonly executed: string;
  readonly moneyNote?: string;
  readonly indicators: readonly ToldIndicator[];
  readonly light: 'green' | 'yellow' | 'red';
}

const NOTHING_BOUGHT = {
  likelihood: 'possible',
  causes: ['other'],
  causeNote: '采购流标，六月底前未能交货。（演示虚构）',
  measure: '七月重新采购。（演示虚构）',
} as const;

/** The middle of 2024 as three reports: on course, explained, and nothing bought. All figures are invented. */
export const MID_YEAR_REPORTS: readonly ToldReport[] = [
  {
    project: STAFF,
    budget: '872.64',
    executed: '436.32',
    indicators: [
      { name: '购买服务人数', actual: '184' },
      { name: '人员考核达标率', actual: '95' },
      { name: '购买服务人员资质达标', actual: '100' },
      { name: '工作完成及时率', actual: '92' },
    ],
    light: 'green',
  },
  {
    project: GRID,
    budget: '75.36',
    executed: '37.68',
    indicators: [
      {
        name: '智网工作任务完成率',
        actual: '70',
        likelihood: 'possible',
        causes: ['staff'],
        causeNote: '上半年人员变动，任务积压。（演示虚构）',
        measure: '七月起补足人员，分批清办。（演示虚构）',
      },
      { name: '资金使用合规性（%）', actual: '100' },
      { name: '工作完成及时率', actual: '达成' },
    ],
    light: 'yellow',
  },
  {
    project: UNIFORMS,
    budget: '4.17',
    executed: '0',
    indicators: [
      { name: '定制服装人数', actual: '0', ...NOTHING_BOUGHT },
      { name: '服装质量合格率', actual: '0', ...NOTHING_BOUGHT },
      { name: '制服发放及时性', actual: '未达成', ...NOTHING_BOUGHT },
      { name: '服装单价', actual: '0' },
      { name: '保障部门正常运转', actual: '达成' },
    ],
    light: 'red',
  },
];
