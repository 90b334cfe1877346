/** Offices a person can hold at a unit; a dated grant gives one of them. */
export const ROLES = [
  'declarer',
  'unit-head',
  'department-reviewer',
  'finance-reviewer',
  'performance-reviewer',
  'approver',
  'publisher',
  'auditor',
  'administrator',
] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** How each role is called on screens, in mails and in the record. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  declarer: '申报人',
  'unit-head': '单位负责人',
  'department-reviewer': '主管部门审核岗',
  'finance-reviewer': '财政业务股室',
  'performance-reviewer': '绩效岗',
  approver: '批复人',
  publisher: '公开岗',
  auditor: '审计',
  administrator: '系统管理员',
};
