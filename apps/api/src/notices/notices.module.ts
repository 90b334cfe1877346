import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';

/** 站内通知: what the system has told a person. */
@Module({ controllers: [NoticesController] })
export class NoticesModule {}
