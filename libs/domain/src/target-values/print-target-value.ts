import { wholeNumber } from '#libs/shared';
import { speaksOfDecrease } from './direction.js';
import type { NumberRange, TargetValue } from './target-value.js';

function printDate(date: string): string {
  const [year = '', month, day] = date.startsWith('--') ? ['', ...date.slice(2).split('-')] : date.split('-');
  const parts = [
    year === '' ? '' : `${year}年`,
    month === undefined ? '' : `${String(wholeNumber(month))}月`,
  ];
  return parts.join('') + (day === undefined ? '' : `${String(wholeNumber(day))}日`);
}

function printRange({ low, high, lowOpen, highOpen }: NumberRange, unit: string): string {
  if (!lowOpen && !highOpen) return `${low}${unit}至${high}${unit}`;
  return `${low}${unit}${lowOpen ? '<' : '≤'}X${highOpen ? '<' : '≤'}${high}${unit}`;
}

/** 下降3% must not be printed as 3%, which would be another target. */
function changeOf({ findings }: TargetValue): string {
  const change = findings.find(({ code }) => code === 'change-amount')?.detail;
  if (change === undefined || change === null) return '';
  return speaksOfDecrease(change) ? '下降' : '增长';
}

/** Writes the derived value in one canonical spelling, which reads back as the same value. */
export function printTargetValue(value: TargetValue): string {
  const { kind, number, range, date, period } = value;
  const sign = value.comparator ?? '';
  const unit = value.unit ?? '';
  if (kind === 'none') return value.absence === 'blank' ? '' : '无';
  if (kind === 'yes-no') return value.yesNo === true ? '是' : '否';
  if (kind === 'numeric' && number !== null) return `${changeOf(value)}${sign}${number}${unit}`;
  if (kind === 'tolerance' && number !== null) return `±${number}${unit}以内`;
  if (kind === 'range' && range !== null) return printRange(range, unit);
  if (kind === 'date' && date !== null) return `${sign}${printDate(date)}`;
  if (kind === 'period' && period !== null) return `${printDate(period.from)}至${printDate(period.to)}`;
  return value.normalised;
}
