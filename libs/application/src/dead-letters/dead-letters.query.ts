import { Injectable } from '@nestjs/common';
import type { DeadLetter, DeadLetterStatus } from '../ports/dead-letter.repository.port.js';
import { DeadLetterRepository } from '../ports/dead-letter.repository.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { versionOf } from './dead-letter-version.js';

/** A dead letter with the version that an act on it has to name. */
export interface SeenDeadLetter extends DeadLetter {
  readonly version: number;
}

/** What failed for good in a district, for whoever looks after the queue. */
@Injectable()
export class DeadLettersQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly letters: DeadLetterRepository,
  ) {}

  list(tenantId: string, status: DeadLetterStatus, page: PageRequest): Promise<Page<SeenDeadLetter>> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const { items, ...rest } = await this.letters.list(status, page);
      return { ...rest, items: items.map((letter) => ({ ...letter, version: versionOf(letter) })) };
    });
  }
}
