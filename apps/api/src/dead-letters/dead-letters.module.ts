import { Module } from '@nestjs/common';
import { DeadLettersController } from './dead-letters.controller.js';

/** 死信: what failed for good, and what an administrator does about it. */
@Module({ controllers: [DeadLettersController] })
export class DeadLettersModule {}
