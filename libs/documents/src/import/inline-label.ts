import { HEADER_LABELS, OTHER_LABELS } from './header-labels.data.js';
import { labelKey } from '../text/label-key.js';

/** A label and its value that share one cell, such as `填报人：刘某`. */
export interface InlineField {
  readonly label: string;
  readonly value: string;
}

const LABEL_AND_VALUE = /^([^:：]{1,30})[:：](.*)$/su;

/** Takes a cell apart at its first colon where a label of the form stands before it; null for any other text. */
export function inlineField(cell: string): InlineField | null {
  const [, label = '', value = ''] = LABEL_AND_VALUE.exec(cell) ?? [];
  const key = labelKey(label).replace(/(?<=[注明])\d{1,2}$/u, '');
  const known = HEADER_LABELS.has(key) || OTHER_LABELS.has(key);
  return known && value.trim() !== '' ? { label: label.trim(), value: value.trim() } : null;
}

const MONEY_UNIT = /^(?:金额|资金)?单位:(?:人民币)?(万?元)$/u;

/** The unit that a cell such as `单位：万元` gives to every amount of its table, or null. */
export function moneyUnitOf(cell: string): '元' | '万元' | null {
  return (MONEY_UNIT.exec(labelKey(cell))?.[1] ?? null) as '元' | '万元' | null;
}

const PAGE_MARK = /^(?:第\d+页(?:[,、/]?共\d+页)?|[-—–]+\d+[-—–]+|page\d+(?:of\d+)?)$/iu;

/** True for what a printer adds at the foot of a page. */
export function isPageMark(cell: string): boolean {
  return PAGE_MARK.test(labelKey(cell));
}
