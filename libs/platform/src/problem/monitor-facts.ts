import type { RefusalOfCore } from './problem-codes.js';
import type { Bilingual } from './words.js';

type Facts<C extends RefusalOfCore['code']> = Extract<RefusalOfCore, { readonly code: C }>;

const ROUND_WORDS: Readonly<Record<Facts<'round-not-open'>['status'], Bilingual>> = {
  planned: ['尚未启动', 'not open yet'],
  open: ['报送中', 'open'],
  closing: ['正在结束', 'closing'],
  closed: ['已结束', 'closed'],
};

const REPORT_WORDS: Readonly<Record<Facts<'report-not-awaited'>['status'], Bilingual>> = {
  due: ['待报送', 'not reported yet'],
  reported: ['已报送', 'reported'],
  'department-verified': ['主管部门已核实', 'verified by the department'],
  returned: ['已退回', 'returned'],
  verified: ['已核实', 'verified'],
  missed: ['未报送', 'missed'],
};

const KIND_WORDS: Readonly<Record<Facts<'correction-step-wrong'>['kind'], Bilingual>> = {
  deviation: ['纠偏', 'correction'],
  rectification: ['整改', 'rectification'],
};

const STEP_WORDS: Readonly<Record<Facts<'correction-step-wrong'>['status'], Bilingual>> = {
  open: ['待{}', 'waiting for a plan'],
  planned: ['{}中', 'being worked on'],
  done: ['待核实', 'waiting to be verified'],
  verified: ['已核实', 'verified'],
};

function stepOf({ kind, status }: Facts<'correction-step-wrong'>): Readonly<Record<string, Bilingual>> {
  const [zh, en] = STEP_WORDS[status];
  return { kind: KIND_WORDS[kind], status: [zh.replace('{}', KIND_WORDS[kind][0]), en] };
}

/** A notice has no earliest day. */
function spanOf({ earliest, latest }: Facts<'correction-date-invalid'>): Bilingual {
  if (earliest === '') return [`不晚于 ${latest}`, `not after ${latest}`];
  return [`不早于 ${earliest}、不晚于 ${latest}`, `not before ${earliest} and not after ${latest}`];
}

/** The facts of a refusal of monitoring in words; null for a refusal of something else. */
export function factsOfMonitoring(
  refusal: RefusalOfCore,
): Readonly<Record<string, Bilingual | string>> | null {
  switch (refusal.code) {
    case 'round-date-invalid':
      return { field: refusal.field };
    case 'round-not-open':
      return { status: ROUND_WORDS[refusal.status] };
    case 'report-findings':
      return { count: String(refusal.findings.length) };
    case 'report-not-awaited':
    case 'report-not-reported':
      return { status: REPORT_WORDS[refusal.status] };
    case 'progress-plan-invalid':
      return { count: String(refusal.faults.length) };
    case 'correction-step-wrong':
      return stepOf(refusal);
    case 'correction-date-invalid':
      return { span: spanOf(refusal) };
    default:
      return null;
  }
}
