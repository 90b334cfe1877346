import { Injectable } from '@nestjs/common';
import { SweepAttachmentsUseCase } from '#libs/application';
import { EVERY_HOUR, Sweep } from '../background/sweep.js';

/** Forgets files that no act has used, and removes what nobody stands for. */
@Injectable()
export class AttachmentSweep extends Sweep {
  constructor(private readonly useCase: SweepAttachmentsUseCase) {
    super(EVERY_HOUR);
  }

  async sweep(): Promise<boolean> {
    return (await this.useCase.execute()).removed > 0;
  }
}
