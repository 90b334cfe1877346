/** Moments at which a test may end a process as a power cut would. */
export const FAULT_POINTS = [
  'before-transaction',
  'after-event',
  'before-commit',
  'after-commit',
  'before-send',
  'after-send',
] as const;

/** One of {@link FAULT_POINTS}. */
export type FaultPoint = (typeof FAULT_POINTS)[number];

/** Which point, and at which passing of it. */
export interface Fault {
  readonly point: FaultPoint;
  readonly nth: number;
}

/** Reads `point:nth`; null for anything else. */
export function faultOf(text: string): Fault | null {
  const [, name, nth] = /^([a-z-]+):([1-9]\d{0,5})$/u.exec(text) ?? [];
  const point = FAULT_POINTS.find((known) => known === name);
  return point === undefined ? null : { point, nth: Number(nth) };
}

/** Counts passings and ends this process at the one that was asked for, without a word and without tidying up. */
export class FaultTrigger {
  private passed = 0;

  constructor(
    private readonly fault: Fault,
    private readonly end: () => void = () => process.kill(process.pid, 'SIGKILL'),
  ) {}

  pass(point: FaultPoint): void {
    if (point !== this.fault.point) return;
    this.passed += 1;
    if (this.passed === this.fault.nth) this.end();
  }
}
