import { Injectable } from '@nestjs/common';
import type { Command, Facts, GoalTableState } from '#libs/domain';
import { decide, evolve, projectKeyOf, shownState, workingVersion, effectiveVersion } from '#libs/domain';
import { ConflictError, ForbiddenError, NotFoundError, RefusedError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { LastYear } from '../read/last-year.js';
import type { FactsAround } from '../ports/directory.repository.port.js';
import type { ActionRequest, ActionResult, RequestedCommand } from './action-request.js';
import { CommandRecorder } from './command-recorder.js';
import { FactsLoader } from './facts-loader.js';
import { IdempotentCommands } from './idempotent-commands.js';
import { refuseStaleVersion } from './stale-version.js';

/** What was read together with the key. */
interface KnownAhead {
  /** The locked table; null for a new one, and where there is none. */
  readonly state: GoalTableState | null;
  readonly around: FactsAround | null;
}

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
    const key = { ...idempotency, actorId };
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.onceAfter(
        key,
        () => this.readAhead(request),
        (known) => this.act(request, known),
      ),
    );
  }

  /** The lock, the state under it and the facts around it, in one journey with the key. */
  private async readAhead({ goalTableId, command }: ActionRequest): Promise<KnownAhead> {
    if (command.type === 'draft') {
      const [around] = await Promise.all([
        this.facts.ahead({ kind: 'unit', id: command.unitId }),
        this.refuseSecondDeclaration(command),
      ]);
      return { state: null, around };
    }
    const taskId = 'taskId' in command ? command.taskId : '';
    const [state, around] = await Promise.all(
      goalTableId === null
        ? [this.tables.loadOfTaskForUpdate(taskId), this.facts.ahead({ kind: 'task', id: taskId })]
        : [this.tables.loadForUpdate(goalTableId), this.facts.ahead({ kind: 'goal-table', id: goalTableId })],
    );
    return { state, around };
  }

  private async act(request: ActionRequest, { state, around }: KnownAhead): Promise<ActionResult> {
    const { command, goalTableId, actorId } = request;
    if (command.type === 'draft') {
      const draft = { ...command, goalTableId: this.entropy.newId() };
      const facts = await this.facts.load(actorId, command.unitId, null, {
        around,
        fiscalYear: command.content.fiscalYear,
      });
      return this.apply(request, null, draft, draft.goalTableId, facts);
    }
    if (request.ifMatch === null) throw new ConflictError({ code: 'if-match-required' });
    if (state === null) throw missing(goalTableId, command);
    refuseStaleVersion(request, state);
    // only explaining looks at advice, and only advice looks at the year before
    const lastYear = command.type === 'explain' ? await this.lastYear.of(state) : null;
    const facts = await this.facts.load(actorId, state.unitId, state, { around, lastYear });
    return this.apply(request, state, command, state.id, facts);
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

  private async refuseSecondDeclaration(
    command: Extract<RequestedCommand, { type: 'draft' }>,
  ): Promise<void> {
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

function missing(goalTableId: string | null, command: RequestedCommand): NotFoundError {
  if (goalTableId !== null) return new NotFoundError('goal-table', goalTableId);
  return new NotFoundError('task', 'taskId' in command ? command.taskId : '');
}
