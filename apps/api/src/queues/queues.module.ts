import { Module } from '@nestjs/common';
import { QueuesController } from './queues.controller.js';

/** 队列看板: how the queues live. */
@Module({ controllers: [QueuesController] })
export class QueuesModule {}
