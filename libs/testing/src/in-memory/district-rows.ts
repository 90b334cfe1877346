import type {
  ChannelSettings,
  ClockAdvance,
  DeadLetter,
  Delivery,
  Digest,
  DueReminder,
  HeldDuty,
  Notice,
  OutboxMessage,
  PlannedDeadline,
  ProgressDraft,
  RoundNotice,
} from '#libs/application';
import type { Attachment, GoalTableState, Job, StreamState } from '#libs/domain';

/** A reminder as it is kept; `held` where it only waits for offices to open. */
export interface KeptReminder extends Omit<DueReminder, 'goalTableId'> {
  readonly held?: boolean;
}

/** A deadline as it is kept: it ends with its task. */
interface KeptDeadline extends PlannedDeadline {
  readonly status: 'open' | 'ended';
}

/** An attachment as it is kept: it may be forgotten. */
interface KeptAttachment extends Attachment {
  readonly forgotten: boolean;
}

/** What a request with a key was answered. */
interface KeptAnswer {
  readonly fingerprint: string;
  readonly body: string;
}

/** One event as it is kept: the canonical text of its envelope. */
interface KeptEvent {
  readonly stream: string;
  readonly version: number;
  readonly body: string;
}

/** Everything that one district has stored. Values never change, so that a copy of the maps is a snapshot. */
export interface DistrictRows {
  readonly tables: Map<string, GoalTableState>;
  readonly events: Map<string, KeptEvent>;
  readonly openings: Map<string, string>;
  readonly answers: Map<string, KeptAnswer>;
  readonly duties: Map<string, HeldDuty>;
  /** By task or duty. */
  readonly deadlines: Map<string, KeptDeadline>;
  readonly reminders: Map<string, KeptReminder>;
  readonly digests: Map<string, Digest>;
  readonly notices: Map<string, Notice>;
  readonly outbox: Map<string, OutboxMessage>;
  /** Until when messages of the outbox are held, by message. */
  readonly heldMessages: Map<string, string>;
  readonly handled: Map<string, true>;
  readonly advances: Map<string, ClockAdvance>;
  readonly deadLetters: Map<string, DeadLetter>;
  readonly jobs: Map<string, Job>;
  readonly attachments: Map<string, KeptAttachment>;
  /** By type and id of the stream. */
  readonly streams: Map<string, StreamState>;
  readonly deliveries: Map<string, Delivery>;
  /** By person. */
  readonly channelSettings: Map<string, ChannelSettings>;
  /** Drafts of progress reports, by report. */
  readonly drafts: Map<string, ProgressDraft>;
  /** Notices of closed rounds, by round. */
  readonly roundNotices: Map<string, RoundNotice>;
}

/** A district that nobody has worked in yet. */
export function noRows(): DistrictRows {
  return {
    tables: new Map(),
    events: new Map(),
    openings: new Map(),
    answers: new Map(),
    duties: new Map(),
    deadlines: new Map(),
    reminders: new Map(),
    digests: new Map(),
    notices: new Map(),
    outbox: new Map(),
    heldMessages: new Map(),
    handled: new Map(),
    advances: new Map(),
    deadLetters: new Map(),
    jobs: new Map(),
    attachments: new Map(),
    streams: new Map(),
    deliveries: new Map(),
    channelSettings: new Map(),
    drafts: new Map(),
    roundNotices: new Map(),
  };
}

/** The same rows for somebody who may change his copy. */
export function copyOf(rows: DistrictRows): DistrictRows {
  const copies = Object.entries(rows).map(([name, map]) => [name, new Map(map as Map<string, unknown>)]);
  return Object.fromEntries(copies) as DistrictRows;
}
