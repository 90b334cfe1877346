import { Controller, Get } from '@nestjs/common';
import type { SeenQueue } from '#libs/application';
import { QueuesQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import type { QueueDto } from './queues.dto.js';
import { QueueBoardDto } from './queues.dto.js';

/** The queue board of administrators. */
@Controller('v1/queues')
export class QueuesController {
  constructor(private readonly queues: QueuesQuery) {}

  /** Jobs and workers of the whole installation, and what this district has in its outbox. */
  @Get()
  @Policy('administrator')
  async list(@SignedIn() { tenantId }: Session): Promise<QueueBoardDto> {
    return { items: (await this.queues.list(tenantId)).map(presentQueue) };
  }
}

function presentQueue({ queue, alive, life, outbox }: SeenQueue): QueueDto {
  const { waiting = null, active = null, delayed = null, failed = null, countAge: age = null } = life ?? {};
  const jobs = { waiting, active, delayed, failed, age };
  return { queue, alive, canaryAge: life?.canaryAge ?? null, jobs, outbox: { ...outbox } };
}
