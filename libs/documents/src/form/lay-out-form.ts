import { SHIPPED_CATALOGUES, type Catalogue, type GoalTableContent } from '#libs/domain';
import { FORM_LABELS, FORM_MARKS } from './form-labels.data.js';
import type { FormMeta } from './form-meta.js';
import type { FormModel } from './form-model.js';
import { layOutHeader } from './lay-out-header.js';
import { layOutIndicators } from './lay-out-indicators.js';
import { indicatorColumnsOf } from './used-columns.js';
import { isApprovedSuffix } from './title-suffix.js';

/**
 * Lays out the official form of a content: labels, order and merged cells as printed by the finance branch, blank
 * category rows included. A form that is not approved carries the mark 未批复 and no number, date or fingerprint.
 */
export function layOutForm(
  content: GoalTableContent,
  meta: FormMeta,
  catalogues: readonly Catalogue[] = SHIPPED_CATALOGUES,
): FormModel {
  const approved = isApprovedSuffix(meta.titleSuffix);
  const columns = 1 + indicatorColumnsOf(content).length;
  return {
    title: `${FORM_LABELS.form}（${meta.titleSuffix}）`,
    marks: [...(approved ? [] : [FORM_MARKS.unapproved]), ...(meta.demo === true ? [FORM_MARKS.demo] : [])],
    columns,
    rows: [...layOutHeader(content, columns), ...layOutIndicators(content, catalogues)],
    footer: approved ? footerOf(meta) : [],
  };
}

function footerOf(meta: FormMeta): [string, string][] {
  const { approvalNumber, approvalDate, fingerprint } = { ...meta };
  const facts: [string, string | null | undefined][] = [
    [FORM_LABELS.approvalNumber, approvalNumber],
    [FORM_LABELS.approvalDate, approvalDate],
    [FORM_LABELS.fingerprint, fingerprint],
  ];
  return facts.flatMap(([label, value]) => (value === undefined || value === null ? [] : [[label, value]]));
}
