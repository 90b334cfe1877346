import { Module } from '@nestjs/common';
import { NoticesController } from './notices.controller.js';

/** 站内通知 */
@Module({ controllers: [NoticesController] })
export class NoticesModule {}
