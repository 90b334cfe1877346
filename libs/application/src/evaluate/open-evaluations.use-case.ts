import { Injectable } from '@nestjs/common';
import {
  effectiveVersion,
  EVALUATION_POLICIES,
  openEvaluation,
  planFor,
  policyFor,
  proposePlan,
} from '#libs/domain';
import { FactsLoader } from '../action/facts-loader.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { evaluationIdOf, SELF_EVALUATION } from './evaluation-kind.js';

/** Opens the self-evaluations of some tables, each once, however often and by however many it is asked. */
@Injectable()
export class OpenEvaluationsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly states: StreamStore,
    private readonly tables: GoalTableRepository,
    private readonly plans: MonitorQueries,
    private readonly facts: FactsLoader,
    private readonly recorder: StreamRecorder,
    private readonly entropy: Entropy,
  ) {}

  /** A transaction per table, so that one that fails holds up none; what is done stays done when it comes again. */
  async execute(tenantId: string, messageId: string, goalTableIds: readonly string[]): Promise<void> {
    for (const goalTableId of goalTableIds) {
      await this.unitOfWork.run({ tenantId }, () => this.open(tenantId, messageId, goalTableId));
    }
    await this.unitOfWork.run({ tenantId }, () => this.handled.markHandled(messageId));
  }

  private async open(tenantId: string, correlationId: string, goalTableId: string): Promise<void> {
    const streamId = evaluationIdOf(goalTableId, (text) => this.entropy.sha256(text));
    if ((await this.states.loadForUpdate(SELF_EVALUATION, streamId)) !== null) return;
    const table = await this.tables.load(goalTableId);
    const version = table === null ? undefined : effectiveVersion(table);
    if (table === null || version === undefined) return;
    const { unitId, fiscalYear } = table;
    const facts = await this.facts.load(SYSTEM_ACTOR, unitId, null);
    const { id: versionId, content, contentHash } = version;
    const evaluated = { goalTableId, unitId, versionId, contentHash, fiscalYear, table: content };
    // the plan that finance has confirmed, as the rounds of the year had it
    const confirmed = (await this.plans.planOf(goalTableId))?.confirmed ?? null;
    const plan = planFor(content, proposePlan(content), confirmed);
    const event = openEvaluation({ ...evaluated, plan }, policyFor(EVALUATION_POLICIES, fiscalYear), facts);
    const context = { tenantId, correlationId, actorKind: 'system' } as const;
    await this.recorder.record(SELF_EVALUATION, null, { streamId, event }, context);
  }
}
