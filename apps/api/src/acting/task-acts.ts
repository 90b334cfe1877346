import { Injectable } from '@nestjs/common';
import type { TaskCommand } from '#libs/domain';
import type { FastifyReply } from 'fastify';
import type { Act } from './act.js';
import type { ActionAnswerDto } from './action-answer.dto.js';
import { ActionRunner } from './action-runner.js';
import { setETag } from './etag.js';

/** Acts through a task: the answer's ETag is the task's new version. */
@Injectable()
export class TaskActs {
  constructor(private readonly runner: ActionRunner) {}

  async take(act: Act, command: TaskCommand, reply: FastifyReply): Promise<ActionAnswerDto> {
    const result = await this.runner.run(act, { goalTableId: null, command });
    setETag(reply, result.taskVersion ?? result.version);
    return { ...result, openedTaskIds: [...result.openedTaskIds] };
  }
}
