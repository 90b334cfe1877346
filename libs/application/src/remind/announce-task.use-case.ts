import { Injectable } from '@nestjs/common';
import type { Task } from '#libs/domain';
import { NoticeSender } from '../notify/notice-sender.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import type { Notice } from '../ports/notice.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { TaskAudience } from './task-audience.js';

/** Tells everybody who was asked that a task has arrived. */
@Injectable()
export class AnnounceTaskUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly tables: GoalTableRepository,
    private readonly audience: TaskAudience,
    private readonly clock: BusinessClock,
    private readonly sender: NoticeSender,
    private readonly entropy: Entropy,
  ) {}

  /** A task that is gone or done concerns nobody any more, and delivering the message twice tells nobody twice. */
  execute(tenantId: string, messageId: string, taskId: string): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      if (!(await this.handled.markHandled(messageId))) return;
      const goalTableId = await this.tables.goalTableOfTask(taskId);
      if (goalTableId === null) return;
      const concern = (await this.audience.of([{ goalTableId, taskId }])).get(taskId);
      if (concern === undefined || concern.people.length === 0) return;
      const now = await this.clock.now();
      const notices = concern.people.map((personId) => this.noticeFor(personId, concern.task, now));
      await this.sender.tell('task', notices, concern.openedBy);
    });
  }

  private noticeFor(
    personId: string,
    { taskId, label, dueOn, provisional }: Task,
    createdAt: string,
  ): Notice {
    const title = `新待办：${label}`;
    const body = `办理时限 ${dueOn}${provisional ? '（暂定）' : ''}`;
    return { id: this.entropy.newId(), personId, kind: 'task', title, body, taskId, createdAt, readAt: null };
  }
}
