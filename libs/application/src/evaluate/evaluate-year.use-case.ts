import { Injectable } from '@nestjs/common';
import { drawSample } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { ForbiddenError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { SelfEvaluationQueries } from '../ports/self-evaluation.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { EvaluationOpenings } from './evaluation-openings.js';
import { SELF_EVALUATION } from './evaluation-kind.js';
import type { EvaluationRequest } from './evaluation-request.js';

/** A year as a whole: opening its evaluations by hand, and drawing a sample of those that are over. */
@Injectable()
export class EvaluateYearUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly queries: SelfEvaluationQueries,
    private readonly states: StreamStore,
    private readonly recorder: StreamRecorder,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly clock: BusinessClock,
    private readonly openings: EvaluationOpenings,
    private readonly entropy: Entropy,
  ) {}

  /** By hand, by the performance desk of the finance office. */
  openByHand(request: EvaluationRequest, fiscalYear: number): Promise<{ readonly tables: number }> {
    return this.byTheDesk(request, async () => ({ tables: await this.openings.ask(fiscalYear) }));
  }

  /** Draws a share of the closed ones; each event keeps the seed, so that anybody can draw again. */
  draw(
    request: EvaluationRequest,
    { fiscalYear, percent }: { readonly fiscalYear: number; readonly percent: number },
  ): Promise<{ readonly seed: string; readonly drawn: readonly string[] }> {
    return this.byTheDesk(request, async () => {
      const ids = await this.queries.drawable(fiscalYear);
      const seed = this.entropy.newSalt();
      const drawn = drawSample(ids, percent, seed, (text) => this.entropy.sha256(text));
      for (const { id, rank } of drawn) await this.mark(request, id, { seed, rank, among: ids.length });
      return { seed, drawn: drawn.map(({ id }) => id) };
    });
  }

  private async mark(
    { tenantId, actorId, correlationId }: EvaluationRequest,
    streamId: string,
    data: { readonly seed: string; readonly rank: number; readonly among: number },
  ): Promise<void> {
    const state = await this.states.loadForUpdate(SELF_EVALUATION, streamId);
    if (state === null) return;
    const event = {
      type: 'self-evaluation.sampled',
      actorId,
      occurredAt: await this.clock.now(),
      data,
    } as const;
    const context = { tenantId, correlationId, actorKind: 'person' } as const;
    await this.recorder.record(SELF_EVALUATION, state, { streamId, event }, context);
  }

  /** @throws ForbiddenError for anybody else, and for an administrator, who decides nothing */
  private byTheDesk<T>(
    { tenantId, actorId, idempotency }: EvaluationRequest,
    act: () => Promise<T>,
  ): Promise<T> {
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        const person = await this.directory.person(actorId, await this.today.local());
        const finance = (await this.directory.units()).filter(({ kind }) => kind === 'finance');
        const grants = person?.active === true ? person.grants : [];
        const atDesk = grants.some(
          ({ role, unitId }) => role === 'performance-reviewer' && finance.some(({ id }) => id === unitId),
        );
        if (!atDesk || grants.some(({ role }) => role === 'administrator')) {
          throw new ForbiddenError('role-missing', 'performance-reviewer');
        }
        return act();
      }),
    );
  }
}
