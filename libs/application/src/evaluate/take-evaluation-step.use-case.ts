import { Injectable } from '@nestjs/common';
import type { EvaluationCommand } from '#libs/domain';
import { decideEvaluation, EVALUATION_POLICIES, policyOf } from '#libs/domain';
import { FactsLoader } from '../action/facts-loader.js';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { demandVersion } from '../action/reasoned-acts.js';
import { Attachments } from '../attachments/attachments.js';
import { EvaluationRefusedError, NotFoundError } from '../errors/application-errors.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { SELF_EVALUATION } from './evaluation-kind.js';
import type { EvaluationRequest, EvaluationResult } from './evaluation-request.js';

/** One command on one evaluation, over the version that the person saw. */
export interface EvaluationStepRequest extends EvaluationRequest {
  readonly evaluationId: string;
  readonly command: EvaluationCommand;
  readonly ifMatch: number | null;
  /** Files that prove what is entered. */
  readonly attachmentIds?: readonly string[];
}

/** The one path of every command on a self-evaluation. */
@Injectable()
export class TakeEvaluationStepUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly states: StreamStore,
    private readonly facts: FactsLoader,
    private readonly recorder: StreamRecorder,
    private readonly attachments: Attachments,
  ) {}

  /** @throws EvaluationRefusedError, NotFoundError or ConflictError; nothing is written then */
  execute(request: EvaluationStepRequest): Promise<EvaluationResult> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, () => this.take(request)),
    );
  }

  private async take(request: EvaluationStepRequest): Promise<EvaluationResult> {
    const { tenantId, actorId, evaluationId: streamId, command, ifMatch, correlationId } = request;
    const state = await this.states.loadForUpdate(SELF_EVALUATION, streamId);
    if (state === null) throw new NotFoundError('self-evaluation', streamId);
    demandVersion(state.version, ifMatch);
    const facts = await this.facts.load(actorId, state.unitId, null);
    // the rules under which it was opened, whatever holds for another year
    const policy = policyOf(EVALUATION_POLICIES, state.policy);
    const decision = decideEvaluation(state, command, policy, facts);
    if (!decision.ok) throw new EvaluationRefusedError(decision.refusal);
    const subject = { kind: 'self-evaluation', id: streamId, unitId: state.unitId };
    const { attachmentIds = [] } = request;
    const { event, openings } = await this.attachments.prove(decision, attachmentIds, subject, actorId);
    const context = { tenantId, correlationId, actorKind: 'person' } as const;
    const { after, eventId } = await this.recorder.record(
      SELF_EVALUATION,
      state,
      { streamId, event, openings },
      context,
    );
    return { id: streamId, version: after.version, status: after.status, eventId };
  }
}
