import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { SweepAttachmentsUseCase } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';

const HOUR_MS = 3_600_000;

/** Forgets files that no act has used, and removes what nobody stands for, every hour. */
@Injectable()
export class AttachmentSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop(
    'AttachmentSweep',
    { busyMs: HOUR_MS, idleMs: HOUR_MS, failedMs: 60_000 },
    async () => (await this.useCase.execute()).removed > 0,
  );

  constructor(private readonly useCase: SweepAttachmentsUseCase) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
