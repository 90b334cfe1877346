/** A header field with one value that the importer understands. */
export type HeaderField =
  | 'projectName'
  | 'projectCode'
  | 'projectType'
  | 'projectLevel'
  | 'unitName'
  | 'periodStartYear'
  | 'periodEndYear'
  | 'exemptionBasis'
  | 'approvalNumber'
  | 'approvalDate'
  | 'fiscalYear';

/** Spellings of the header labels met in forms, by their key (see `labelKey`). */
export const HEADER_LABELS: ReadonlyMap<string, HeaderField> = new Map([
  ['项目名称', 'projectName'],
  ['项目代码', 'projectCode'],
  ['项目编码', 'projectCode'],
  ['项目类型', 'projectType'],
  ['项目类别', 'projectType'],
  ['项目等级', 'projectLevel'],
  ['项目级次', 'projectLevel'],
  ['项目级别', 'projectLevel'],
  ['申报单位', 'unitName'],
  ['申报单位名称', 'unitName'],
  ['申报单位(盖章)', 'unitName'],
  ['申报单位(公章)', 'unitName'],
  ['项目申报单位', 'unitName'],
  ['填报单位', 'unitName'],
  ['填报单位(盖章)', 'unitName'],
  ['起始年度', 'periodStartYear'],
  ['起始年份', 'periodStartYear'],
  ['开始年度', 'periodStartYear'],
  ['到期年度', 'periodEndYear'],
  ['到期年份', 'periodEndYear'],
  ['终止年度', 'periodEndYear'],
  ['结束年度', 'periodEndYear'],
  ['不予公开依据', 'exemptionBasis'],
  ['批复文号', 'approvalNumber'],
  ['批复日期', 'approvalDate'],
  ['预算年度', 'fiscalYear'],
  ['年度', 'fiscalYear'],
]);

/** Labels that carry no value: they span rows of the form. */
export const SECTION_LABELS: ReadonlySet<string> = new Set([
  '实施周期',
  '项目实施周期',
  '实施期限',
  '总体绩效目标',
  '总体目标',
  '绩效目标',
]);

/** Fields of other editions of the form: kept raw, and recognised below the indicators too. */
export const OTHER_LABELS: ReadonlySet<string> = new Set([
  '主管部门',
  '主管部门及编码',
  '预算单位',
  '预算部门',
  '实施单位',
  '财政业务股室',
  '业务股室',
  '填报人',
  '填表人',
  '填报日期',
  '项目负责人',
  '负责人',
  '单位负责人',
  '联系人',
  '联系电话',
  '电话',
  '备注',
  '注',
  '附注',
  '说明',
  '填表说明',
  '填报说明',
  '审核人',
  '审批人',
  '制表人',
  '内容指纹',
  '审核意见',
]);
