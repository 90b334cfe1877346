import { Injectable } from '@nestjs/common';
import type { ActionResult, RequestedCommand } from '#libs/application';
import { ConflictError, RefusedError, TakeActionUseCase } from '#libs/application';
import type { Act } from './act.js';
import { Situations } from './situations.js';

/** What a command is aimed at. */
export interface Aim {
  /** Null for a new table, and for a task, whose table is looked up. */
  readonly goalTableId: string | null;
  readonly command: RequestedCommand;
}

/** Hands a person's act to the one path of all commands; a refusal comes back with the situation it met. */
@Injectable()
export class ActionRunner {
  constructor(
    private readonly takeAction: TakeActionUseCase,
    private readonly situations: Situations,
  ) {}

  async run(act: Act, { goalTableId, command }: Aim): Promise<ActionResult> {
    const { session, language, ...protocol } = act;
    const { tenantId, personId: actorId } = session;
    try {
      return await this.takeAction.execute({ ...protocol, tenantId, actorId, goalTableId, command });
    } catch (error) {
      if (!depends(error)) throw error;
      const taskId = 'taskId' in command ? command.taskId : null;
      throw await this.situations.around(error, session.tenantId, taskId, {
        language,
        personId: session.personId,
      });
    }
  }
}

/** Whether looking again would show the person something new. */
function depends(error: unknown): boolean {
  return (
    error instanceof RefusedError ||
    (error instanceof ConflictError && error.conflict.code === 'version-stale')
  );
}
