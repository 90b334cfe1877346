import type { MessageKind } from '../notify/message-kinds.data.js';
import type { ChannelKey } from './notification-channel.port.js';
import type { Lease } from './reminder.repository.port.js';
import type { Page, PageRequest } from './task.queries.port.js';

/** What has become of a delivery; dropped is one that concerns nobody any more. */
export type DeliveryStatus = 'pending' | 'sent' | 'failed' | 'dropped';

/** What a delivery carries: the message is made of it at the moment of sending. */
export interface DeliverySource {
  readonly kind: 'digest' | 'notice';
  readonly id: string;
}

/** One message to one person over one channel; unique, so that no retry reaches a channel that has taken it. */
export interface Delivery {
  readonly id: string;
  readonly source: DeliverySource;
  readonly personId: string;
  readonly channel: ChannelKey;
  readonly kind: MessageKind;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  /** The words of the last failure. */
  readonly error: string | null;
  /** The service's own number of the message. */
  readonly receipt: string | null;
  /** Its ETag: grows with every end and every replay. */
  readonly version: number;
  readonly replays: number;
  readonly plannedAt: string;
  readonly finishedAt: string | null;
}

/** How an attempt ended; pending is one that is worth repeating. */
export interface DeliveryOutcome {
  readonly status: DeliveryStatus;
  readonly error: string | null;
  readonly receipt: string | null;
}

/** Which deliveries a list shows. */
export interface DeliveryFilter {
  /** Null: of everybody in the district. */
  readonly personId: string | null;
  readonly status: DeliveryStatus | null;
}

/** The log of deliveries of one district. */
export abstract class DeliveryRepository {
  /** What is there already stays as it is; answers the ids of those that are new. */
  abstract add(deliveries: readonly Delivery[]): Promise<readonly string[]>;
  /** One of them, held for this transaction; null when there is none. */
  abstract hold(id: string): Promise<Delivery | null>;
  /** Takes an unsent delivery for one worker for a while of real time and counts the attempt. */
  abstract claim(id: string, lease: Lease): Promise<boolean>;
  /** Whether this claim still holds it; locks it. */
  abstract holds(id: string, token: string): Promise<boolean>;
  /** Writes how the attempt ended and gives the claim back. */
  abstract settle(id: string, outcome: DeliveryOutcome, at: string): Promise<void>;
  /** It waits to be sent once more. */
  abstract replay(id: string): Promise<void>;
  /** The latest planned first. */
  abstract list(filter: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>>;
}
