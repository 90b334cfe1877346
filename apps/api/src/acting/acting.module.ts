import { Module } from '@nestjs/common';
import { ActionRunner } from './action-runner.js';
import { Situations } from './situations.js';
import { TaskActs } from './task-acts.js';

/** What every feature that takes commands shares. */
@Module({ providers: [ActionRunner, Situations, TaskActs], exports: [ActionRunner, TaskActs] })
export class ActingModule {}
