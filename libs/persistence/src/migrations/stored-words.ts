import type { Delivery, Digest, DueReminder, EventEnvelope, StreamType, UnitRecord } from '#libs/application';
import { CHANNEL_LABELS } from '#libs/application';
import type {
  ApprovalCase,
  CorrectionState,
  DayKind,
  DecisionRecord,
  Occasion,
  ProgressPlanState,
  Publication,
  Round,
  RoundStep,
  Task,
  TaskOutcome,
  VersionStatus,
} from '#libs/domain';
import {
  COLOUR_WORDS,
  CORRECTION_STATUSES,
  QUADRANT_WORDS,
  REPORT_STATUSES,
  ROUND_STATUSES,
} from '#libs/domain';
import { EVALUATION_STATUS_LABELS, GRADE_WORDS } from '#libs/domain';

/** Lists a union of the core: a word that is missing here, or unknown there, does not compile. */
function wordsOf<W extends string>(words: Readonly<Record<W, true>>): readonly string[] {
  return Object.keys(words);
}

const ENDS = { returned: true, withdrawn: true, rejected: true, approved: true } as const;

/** Closed sets of words by the column that holds them; arrays that the core exports are taken from there. */
export const STORED_WORDS = {
  unitKind: wordsOf<UnitRecord['kind']>({ ordinary: true, finance: true }),
  dayKind: wordsOf<DayKind>({ working: true, rest: true }),
  occasion: wordsOf<Occasion>({ initial: true, 'mid-year': true }),
  versionStatus: wordsOf<VersionStatus>({ draft: true, submitted: true, superseded: true, ...ENDS }),
  caseStatus: wordsOf<ApprovalCase['status']>({ running: true, ...ENDS }),
  roundStatus: wordsOf<Round['status']>({ open: true, ...ENDS }),
  decisionVerb: wordsOf<DecisionRecord['verb']>({ pass: true, return: true, reject: true, approve: true }),
  publication: wordsOf<Publication['status']>({ none: true, requested: true, published: true, exempt: true }),
  taskStatus: wordsOf<Task['status']>({ open: true, done: true, cancelled: true }),
  taskOutcome: wordsOf<TaskOutcome>({
    ...{ submitted: true, presented: true, edited: true, passed: true, published: true },
    ...ENDS,
  }),
  reminderStatus: wordsOf<DueReminder['status']>({
    ...{ pending: true, queued: true, composed: true, sent: true, cancelled: true },
  }),
  digestStatus: wordsOf<Digest['status']>({ pending: true, sent: true, empty: true }),
  streamType: wordsOf<StreamType>({
    ...{ 'goal-table': true, reminder: true, clock: true, directory: true, 'dead-letter': true },
    ...{ job: true, attachment: true },
    ...{ 'year-calendar': true, 'working-calendar': true, job: true, attachment: true },
    ...{ urging: true, incident: true, delivery: true },
    ...{ 'monitoring-round': true, 'progress-report': true, 'progress-plan': true, correction: true },
    ...{ 'self-evaluation': true, 'calendar-feed': true },
  }),
  channel: Object.keys(CHANNEL_LABELS),
  deliverySource: wordsOf<Delivery['source']['kind']>({ digest: true, notice: true }),
  deliveryStatus: wordsOf<Delivery['status']>({ pending: true, sent: true, failed: true, dropped: true }),
  roundLife: ROUND_STATUSES,
  roundStep: wordsOf<RoundStep>({ open: true, warn: true, close: true }),
  reportStatus: REPORT_STATUSES,
  lightColour: Object.keys(COLOUR_WORDS),
  quadrant: Object.keys(QUADRANT_WORDS),
  planStatus: wordsOf<ProgressPlanState['status']>({ proposed: true, confirmed: true, returned: true }),
  correctionKind: wordsOf<CorrectionState['kind']>({ deviation: true, rectification: true }),
  correctionStatus: CORRECTION_STATUSES,
  evaluationStatus: Object.keys(EVALUATION_STATUS_LABELS),
  grade: Object.keys(GRADE_WORDS),
  actorKind: wordsOf<EventEnvelope['actorKind']>({ person: true, deputy: true, system: true }),
} as const;
