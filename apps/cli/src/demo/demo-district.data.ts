import type { Role } from '#libs/domain';

/** The district of the demonstration: the unit and its projects are real, the people are 某. */
export const DEMO_DISTRICT = {
  code: 'machong',
  name: '东莞市麻涌镇（演示数据）',
  zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
  /** Monday 2023-11-06, ten minutes after the office opens. */
  clockStartsAt: '2023-11-06T00:40:00.000Z',
  grantsFrom: '2023-01-01',
} as const;

/** A unit of the demonstration, by the name that stands on its tables. */
export interface DemoUnit {
  readonly name: string;
  readonly kind: 'ordinary' | 'finance';
}

/** The finance branch comes first: it supervises the others. */
export const DEMO_UNITS = {
  finance: { name: '麻涌财政分局', kind: 'finance' },
  grid: { name: '东莞市麻涌镇网格管理中心', kind: 'ordinary' },
  culture: { name: '东莞市麻涌镇文化服务中心', kind: 'ordinary' },
} as const satisfies Readonly<Record<string, DemoUnit>>;

/** One person of the demonstration. */
export interface DemoPerson {
  readonly account: string;
  readonly name: string;
  readonly title: string;
  readonly unit: keyof typeof DEMO_UNITS;
  readonly role: Role;
}

/** Everybody of the demonstration; nobody stands in his own way. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { account: 'liu', name: '刘某', title: '申报人', unit: 'grid', role: 'declarer' },
  { account: 'he', name: '何某', title: '申报人', unit: 'grid', role: 'declarer' },
  { account: 'zhou', name: '周某', title: '单位负责人', unit: 'grid', role: 'unit-head' },
  { account: 'wu', name: '吴某', title: '公开岗', unit: 'grid', role: 'publisher' },
  { account: 'deng', name: '邓某', title: '申报人', unit: 'culture', role: 'declarer' },
  { account: 'chen', name: '陈某', title: '财政分局绩效岗', unit: 'finance', role: 'performance-reviewer' },
  { account: 'liang', name: '梁某', title: '财政分局绩效岗', unit: 'finance', role: 'performance-reviewer' },
  { account: 'huang', name: '黄某', title: '财政分局负责人', unit: 'finance', role: 'approver' },
  { account: 'su', name: '苏某', title: '审计', unit: 'finance', role: 'auditor' },
  { account: 'xu', name: '徐某', title: '系统管理员', unit: 'finance', role: 'administrator' },
];
