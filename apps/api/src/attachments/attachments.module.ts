import { Module } from '@nestjs/common';
import { AttachmentsController } from './attachments.controller.js';

/** 附件: files that people hand in as evidence. */
@Module({ controllers: [AttachmentsController] })
export class AttachmentsModule {}
