import { Module } from '@nestjs/common';
import { ActingModule } from '../acting/acting.module.js';
import { PublicationsController } from './publications.controller.js';

/** 公开: how an approved table is shown to everybody. */
@Module({ imports: [ActingModule], controllers: [PublicationsController] })
export class PublishModule {}
