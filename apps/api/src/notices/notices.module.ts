import { Module } from '@nestjs/common';
import { OwnChannelsController } from './own-channels.controller.js';
import { NoticesController } from './notices.controller.js';

/** 站内通知: what the system has told a person, and where else he wants to be told. */
@Module({ controllers: [NoticesController, OwnChannelsController] })
export class NoticesModule {}
