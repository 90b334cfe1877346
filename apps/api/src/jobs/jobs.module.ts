import { Module } from '@nestjs/common';
import { JobsController } from './jobs.controller.js';

/** 作业: long work with its progress. */
@Module({ controllers: [JobsController] })
export class JobsModule {}
