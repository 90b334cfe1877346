/**
 * Loaded before a worker, this gives it a clock that goes wrong by PIFU_CLOCK_SKEW_MS, as a machine whose time service
 * has stopped: everything in the process that asks for the time is told the wrong one.
 */
const skew = Number(process.env.PIFU_CLOCK_SKEW_MS);
const TrueDate = Date;

globalThis.Date = class extends TrueDate {
  constructor(...parts) {
    if (parts.length === 0) super(TrueDate.now() + skew);
    else super(...parts);
  }

  static now() {
    return TrueDate.now() + skew;
  }
};
