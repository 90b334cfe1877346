import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { FailAbandonedJobsUseCase } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';

/** Looks every two seconds for jobs whose message has died, so that nobody waits for them. */
@Injectable()
export class AbandonedJobSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop(
    'AbandonedJobSweep',
    { busyMs: 2_000, idleMs: 2_000, failedMs: 2_000 },
    async () => (await this.useCase.execute()) > 0,
  );

  constructor(private readonly useCase: FailAbandonedJobsUseCase) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
