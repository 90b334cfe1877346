import type { Consequence, CorrectionKind, CorrectionStatus } from './correction-state.js';

/** What a correction is called: after a formal notice it is no mere 纠偏 any more. */
export const CORRECTION_KIND_LABELS: Readonly<Record<CorrectionKind, string>> = {
  deviation: '纠偏',
  rectification: '整改',
};

/** How each status is called, of the one kind and of the other. */
export const CORRECTION_STATUS_LABELS: Readonly<
  Record<CorrectionKind, Readonly<Record<CorrectionStatus, string>>>
> = {
  deviation: { open: '待纠偏', planned: '纠偏中', done: '待核实', verified: '已核实' },
  rectification: { open: '待整改', planned: '整改中', done: '待核实', verified: '已核实' },
};

/** How each proposal is called. */
export const CONSEQUENCE_LABELS: Readonly<Record<Consequence, string>> = {
  'adjust-goals': '建议调整绩效目标',
  'suspend-payment': '建议暂缓拨款',
  'stop-payment': '建议停止拨款',
  'recover-money': '建议收回资金',
};
