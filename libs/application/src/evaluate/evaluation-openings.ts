import { Injectable } from '@nestjs/common';
import { Entropy } from '../ports/entropy.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { SelfEvaluationQueries } from '../ports/self-evaluation.queries.port.js';

/** Tables that one message opens. */
const BATCH = 100;

/** Asks for the evaluations of a year: whatever is open already is left out, and opening twice opens nothing twice. */
@Injectable()
export class EvaluationOpenings {
  constructor(
    private readonly queries: SelfEvaluationQueries,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  /** Inside the transaction of whoever opens the 自评 window; answers how many tables are asked for. */
  async ask(fiscalYear: number): Promise<number> {
    const ids = await this.queries.unopened(fiscalYear);
    for (let from = 0; from < ids.length; from += BATCH) {
      const payload = { goalTableIds: ids.slice(from, from + BATCH) };
      await this.outbox.add([{ id: this.entropy.newId(), name: 'self-evaluations.open', payload }]);
    }
    return ids.length;
  }
}
