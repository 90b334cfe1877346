import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { Worker } from 'bullmq';
import { OpenBackend } from '../backend/open-backend.js';
import type { JobData } from '../message/received-message.js';
import { QUEUE_NAMES } from '../message/message-names.js';
import { QueueSettings } from '../queue-settings.js';
import { MessageConsumer } from './message-consumer.js';

/** Jobs of one queue that run at once: each holds a database connection for a moment. */
const CONCURRENCY = 4;

/** How long running jobs may take to end when the process is asked to stop, in ms. */
const PATIENCE_MS = 10_000;

/** A job whose worker died is taken up again; the database, not this count, decides when it is enough. */
const STALLS = { stalledInterval: 10_000, maxStalledCount: 100 } as const;

/** One BullMQ worker per queue, from the end of the boot to the beginning of the shutdown. */
@Injectable()
export class QueueWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(QueueWorkers.name);
  private workers: readonly Worker<JobData, void>[] = [];

  constructor(
    private readonly backend: OpenBackend,
    private readonly settings: QueueSettings,
    private readonly consumer: MessageConsumer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const warning of this.backend.warnings) this.log.warn(warning);
    this.workers = QUEUE_NAMES.map((name) => this.start(name));
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Takes nothing new, lets what runs end, and goes when patience does. */
  async beforeApplicationShutdown(): Promise<void> {
    const ended = Promise.all(this.workers.map((worker) => worker.close()));
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => {
        resolve('late');
      }, PATIENCE_MS);
    });
    const outcome = await Promise.race([ended, patience]);
    clearTimeout(timer);
    if (outcome === 'late') this.log.warn('jobs were cut off; they will be taken up again');
  }

  private start(name: string): Worker<JobData, void> {
    const options = {
      connection: this.backend.connection,
      prefix: this.settings.prefix,
      concurrency: CONCURRENCY,
      ...STALLS,
    };
    const worker = new Worker<JobData, void>(name, (job) => this.consumer.consume(job), options);
    worker.on('error', (error) => {
      this.log.warn(`${name}: ${error.message}`);
    });
    return worker;
  }
}
