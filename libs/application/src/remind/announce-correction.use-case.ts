import { Injectable } from '@nestjs/common';
import type { CorrectionKind, CorrectionState, DirectoryFacts } from '#libs/domain';
import { holdersOf } from '#libs/domain';
import { CORRECTIONS } from '../monitor/monitor-kinds.js';
import { NoticeSender } from '../notify/notice-sender.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { correctionNoticeText, MESSAGE_OF_CORRECTION } from './correction-notice-text.js';
import { DirectoryLookup } from './directory-lookup.js';

/** Of which correction people are told, and by whose act it came to them. */
export interface CorrectionErrand {
  readonly messageId: string;
  readonly correctionId: string;
  readonly actorId: string;
}

/** Tells the declarers and the head of a unit that they have something to put right. */
@Injectable()
export class AnnounceCorrectionUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly states: StreamStore,
    private readonly directory: DirectoryLookup,
    private readonly clock: BusinessClock,
    private readonly sender: NoticeSender,
    private readonly entropy: Entropy,
  ) {}

  /** Delivering the message twice tells nobody twice. */
  execute(tenantId: string, errand: CorrectionErrand, as: CorrectionKind): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      if (!(await this.handled.markHandled(errand.messageId))) return;
      const state = await this.states.load(CORRECTIONS, errand.correctionId);
      if (state !== null && isNews(state, as)) await this.tell(state, errand.actorId);
    });
  }

  private async tell(state: CorrectionState, actorId: string): Promise<void> {
    const around = await this.directory.around(new Set([state.unitId]));
    const text = correctionNoticeText(state);
    const kind = MESSAGE_OF_CORRECTION[state.kind];
    const createdAt = await this.clock.now();
    const notices = peopleOf(around(state.unitId), state.unitId).map((personId) => {
      return { id: this.entropy.newId(), personId, kind, ...text, taskId: null, createdAt, readAt: null };
    });
    await this.sender.tell(kind, notices, actorId);
  }
}

/** A formal notice is served whatever happened meanwhile; a mere correction that it overtook, or that is planned, is not. */
function isNews({ kind, status }: CorrectionState, as: CorrectionKind): boolean {
  return as === 'rectification' || (kind === 'deviation' && status === 'open');
}

function peopleOf(directory: DirectoryFacts, unitId: string): readonly string[] {
  const offices = ['declarer', 'unit-head'] as const;
  return [...new Set(offices.flatMap((role) => holdersOf(directory, role, unitId)))];
}
