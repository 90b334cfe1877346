import { Module } from '@nestjs/common';
import { DeliveriesController } from './deliveries.controller.js';

/** 投递记录: where messages went, and what an administrator does about those that did not arrive. */
@Module({ controllers: [DeliveriesController] })
export class DeliveriesModule {}
