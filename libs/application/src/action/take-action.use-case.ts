import { Injectable } from '@nestjs/common';
import type { Command, Facts, GoalTableState } from '#libs/domain';
import { decide, evolve, projectKeyOf, shownState, workingVersion, effectiveVersion } from '#libs/domain';
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { LastYear } from '../read/last-year.js';
import type { ActionRequest, ActionResult } from './action-request.js';
import { CommandRecorder } from './command-recorder.js';
import { FactsLoader } from './facts-loader.js';
import { IdempotentCommands } from './idempotent-commands.js';
import { refuseStaleVersion } from './stale-version.js';

/** The one path every command takes: key, version, lock, facts, decide, evolve, write, commit. */
@Injectable()
export class TakeActionUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly tables: GoalTableRepository,
    private readonly directory: DirectoryRepository,
    private readonly facts: FactsLoader,
    private readonly recorder: CommandRecorder,
    private readonly entropy: Entropy,
    private readonly lastYear: LastYear,
  ) {}

  /** @throws RefusedError, NotFoundError, ConflictError or ForbiddenError; nothing is written then */
  execute(request: ActionRequest): Promise<ActionResult> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () => {
      // asked together with the key, and of no account when the answer is known already
      const target = request.command.type === 'draft' ? Promise.resolve('') : this.tableOf(request);
      target.catch(() => undefined);
      return this.commands.once({ ...idempotency, actorId }, () => this.act(request, target));
    });
  }

  private async act(request: ActionRequest, target: Promise<string>): Promise<ActionResult> {
    if (request.command.type === 'draft') {
      const command = { ...request.command, goalTableId: this.entropy.newId() };
      await Promise.all([this.refuseSecondDeclaration(command), this.facts.ahead()]);
      const facts = await this.facts.load(request.actorId, command.unitId, null);
      return this.apply(request, null, command, command.goalTableId, facts);
    }
    if (request.ifMatch === null) throw new ConflictError({ code: 'if-match-required' });
    const { command } = request;
    const goalTableId = await target;
    const [state] = await Promise.all([this.tables.loadForUpdate(goalTableId), this.facts.ahead()]);
    if (state === null) throw new NotFoundError('goal-table', goalTableId);
    refuseStaleVersion(request, state);
    // only explaining looks at advice, and only advice looks at the year before
    const before = command.type === 'explain' ? await this.lastYear.of(state) : null;
    const facts = await this.facts.load(request.actorId, state.unitId, state, before);
    return this.apply(request, state, command, goalTableId, facts);
  }

  private async apply(
    request: ActionRequest,
    before: GoalTableState | null,
    command: Command,
    goalTableId: string,
    facts: Facts,
  ): Promise<ActionResult> {
    const decision = decide(before, command, facts);
    if (!decision.ok) throw new RefusedError(decision.refusal, before?.id ?? null);
    const after = evolve(before, decision.event, goalTableId);
    const eventId = await this.recorder.record(before, after, decision, request);
    const taskId = 'taskId' in command ? command.taskId : null;
    const { data, type } = decision.event;
    return {
      goalTableId,
      version: after.version,
      eventId,
      eventType: type,
      shownState: shownState(after),
      contentHash:
        (workingVersion(after) ?? effectiveVersion(after) ?? after.versions.at(-1))?.contentHash ?? '',
      taskId,
      taskVersion: after.tasks.find((task) => task.taskId === taskId)?.version ?? null,
      openedTaskIds: 'opened' in data ? data.opened.map((task) => task.taskId) : [],
    };
  }

  private async tableOf({ goalTableId, command }: ActionRequest): Promise<string> {
    if (goalTableId !== null) return goalTableId;
    const taskId = 'taskId' in command ? command.taskId : '';
    const found = await this.tables.goalTableOfTask(taskId);
    if (found === null) throw new NotFoundError('task', taskId);
    return found;
  }

  private async refuseSecondDeclaration(command: Extract<Command, { type: 'draft' }>): Promise<void> {
    const { unitId, content } = command;
    const identity = { unitId, fiscalYear: content.fiscalYear, projectKey: projectKeyOf(content) };
    const [unit, goalTableId] = await Promise.all([
      this.directory.unit(unitId),
      this.tables.findByIdentity(identity),
    ]);
    if (unit === null) throw new NotFoundError('unit', unitId);
    if (unit.name !== content.unitName) throw new ForbiddenError('unit-name-differs');
    if (goalTableId !== null) throw new ConflictError({ code: 'already-declared', goalTableId });
  }
}
