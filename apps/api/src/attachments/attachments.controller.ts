import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse } from '@nestjs/swagger';
import { ReadAttachmentQuery, StoreAttachmentUseCase } from '#libs/application';
import { ATTACHMENT_TYPES } from '#libs/domain';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';
import { dispositionOf, presentAttachment } from './attachment.presenter.js';
import { AttachmentDto, UploadQueryDto } from './attachments.dto.js';
import { mediaTypeOf, UPLOAD_TYPES, withBytes } from './upload-body.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Files as evidence: handed in first, used by an act later. */
@Controller('v1/attachments')
export class AttachmentsController {
  constructor(
    private readonly store: StoreAttachmentUseCase,
    private readonly read: ReadAttachmentQuery,
  ) {}

  /** Takes one file of at most 10 MB as the body; it is gone after seven days unless an act uses it. */
  @Post()
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  @ApiConsumes(...UPLOAD_TYPES)
  @ApiBody(BINARY)
  async upload(
    @TheAct() { session: { tenantId, personId: actorId }, idempotency, correlationId }: Act,
    @Req() request: FastifyRequest,
    @Query() { name = '' }: UploadQueryDto,
  ): Promise<AttachmentDto> {
    const about = { tenantId, actorId, name, mediaType: mediaTypeOf(request), idempotency, correlationId };
    return presentAttachment(await withBytes(request, (bytes) => this.store.execute({ ...about, bytes })));
  }

  /** The file, to be saved and never to be shown within a page of ours. */
  @Get(':id')
  @Policy('signed-in')
  @ApiOkResponse({ content: { 'application/octet-stream': BINARY } })
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('attachment')) attachmentId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { attachment, bytes } = await this.read.execute(tenantId, personId, attachmentId);
    await reply
      .type(ATTACHMENT_TYPES[attachment.type].mediaType)
      .header('Content-Disposition', dispositionOf(attachment))
      .header('Content-Security-Policy', "sandbox; default-src 'none'")
      .header('X-Content-Type-Options', 'nosniff')
      .header('Cache-Control', 'private, no-store')
      .send(bytes);
  }
}
