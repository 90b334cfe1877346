import type { Happened } from '#libs/application';
import { beijingTime } from './beijing-time.js';
import { factsOfMonitoring } from './monitor-facts.js';
import { OUTCOME_WORDS, RULE_WORDS, STATUS_WORDS } from './labels.data.js';
import type { RefusalOfCore } from './problem-codes.js';
import type { Bilingual } from './words.js';

/** What fills the placeholders of a catalogue entry; null leaves the sentence out. */
export type ProblemFacts = Readonly<Record<string, Bilingual | string | null>>;

/** Who reads the problem, and how offices are called in the district. */
export interface Reading {
  readonly personId: string | null;
  readonly roleLabels: Readonly<Record<string, string>>;
}

const OTHERS: Bilingual = ['他人', 'Somebody else'];
const YOURSELF: Bilingual = ['您本人', 'You'];
const OUTCOMES: Readonly<Record<string, Bilingual>> = OUTCOME_WORDS;

/** The facts of a refusal in words. */
export function factsOfRefusal(refusal: RefusalOfCore, reading: Reading): ProblemFacts {
  switch (refusal.code) {
    case 'role-missing':
      return factsOfRole(refusal.role, reading.roleLabels);
    case 'content-frozen':
    case 'not-revisable':
      return { status: STATUS_WORDS[refusal.status] };
    case 'fiscal-year-changed':
      return { fiscalYear: String(refusal.fiscalYear) };
    case 'declaration-closed':
      return { when: whenOpen(refusal) };
    case 'blocking-findings':
      return { count: String(refusal.findings.length) };
    case 'finding-not-found':
      return { rule: refusal.rule, cell: refusal.cell };
    case 'task-closed':
      return happenedFacts({ by: refusal.closedBy, at: refusal.closedAt, outcome: refusal.outcome }, reading);
    case 'verb-not-for-task':
      return { label: refusal.label === '' ? null : refusal.label, verb: refusal.verb };
    case 'approval-date-invalid':
      return { today: refusal.today };
    case 'separation-of-duties':
      return { rule: RULE_WORDS[refusal.rule] };
    default:
      return factsOfMonitoring(refusal) ?? {};
  }
}

function whenOpen({ closedOn, opensOn }: Extract<RefusalOfCore, { code: 'declaration-closed' }>): Bilingual {
  const closed =
    closedOn === null
      ? ['', '']
      : [`，上一窗口已于 ${closedOn} 截止`, `; the last window ended on ${closedOn}`];
  const opens =
    opensOn === null ? ['', ''] : [`，下一窗口 ${opensOn} 开启`, `; the next one begins on ${opensOn}`];
  return [`${closed[0] ?? ''}${opens[0] ?? ''}`, `${closed[1] ?? ''}${opens[1] ?? ''}`];
}

/** An office as the district calls it. */
export function factsOfRole(role: string, roleLabels: Reading['roleLabels']): ProblemFacts {
  return { role: [roleLabels[role] ?? role, role.replaceAll('-', ' ')] };
}

/** What somebody did meanwhile, with Beijing time. */
export function happenedFacts(happened: Happened | null, { personId }: Reading): ProblemFacts {
  const { by, at, outcome } = happened ?? { by: null, at: null, outcome: null };
  return {
    by: by !== null && by === personId ? YOURSELF : OTHERS,
    at: at === null ? null : beijingTime(at),
    outcome: outcome === null ? null : (OUTCOMES[outcome] ?? null),
  };
}
