import { Module } from '@nestjs/common';
import { StreamHub } from './stream-hub.js';
import { StreamController } from './stream.controller.js';

/** 实时消息: what is new, as it comes. */
@Module({ controllers: [StreamController], providers: [StreamHub] })
export class StreamModule {}
