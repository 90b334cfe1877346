import type { INestApplicationContext } from '@nestjs/common';
import type { OutboxMessage } from '#libs/application';
import type { Role } from '#libs/domain';
import type { TownHall } from '../database/town-hall.js';

/** A grant as a conformance suite plants it. */
export interface PlantedGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly from: string;
  readonly until: string | null;
}

/**
 * The seeded town over one set of adapters. Everything that a port can do is asked of the port itself, out of
 * `app`; what no port does (staff changes, time passing, a look at what waits) is asked of the town.
 */
export interface TownUnderTest {
  readonly app: INestApplicationContext;
  readonly hall: TownHall;
  /** Puts a person into the town, with grants of any time, active or not. */
  readonly hire: (account: string, active: boolean, grants: readonly PlantedGrant[]) => Promise<void>;
  /** Business time moves forward. */
  readonly moveClockTo: (instant: string) => Promise<void>;
  /** Marks due reminders queued, as the sweep does. */
  readonly queueDueReminders: () => Promise<number>;
  /** Messages of the outbox, whatever has become of them. */
  readonly messages: () => Promise<readonly OutboxMessage[]>;
  /** A message of the outbox fails for good. */
  readonly giveUp: (messageId: string, error: string) => Promise<void>;
  /** Deadlines of a task or duty by their status. */
  readonly deadlines: (
    subjectId: string,
  ) => Promise<readonly { readonly id: string; readonly status: string }[]>;
  /** Reminders of a task or duty. */
  readonly remindersOf: (
    subjectId: string,
  ) => Promise<readonly { readonly id: string; readonly kind: string }[]>;
  readonly close: () => Promise<void>;
}

/** Opens a town of its own for the calling suite. */
export type OpenTown = () => Promise<TownUnderTest>;
