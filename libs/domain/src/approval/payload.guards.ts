import { isLocalDate } from '../calendar/local-date.js';
import { stageOf } from '../workflow/process-definition.js';
import type { ApproveCommand, Command, ExplainCommand, PublishCommand } from './commands.js';
import type { GuardContext } from './guard-context.js';
import type { Refusal } from './refusals.js';
import { answeredBy } from './explanation.js';
import { contentHashSeenBy } from './seen-content.js';
import { workingVersion } from './state.js';

/** What the command itself must bring; asked after the standing guards. */
export function payloadRefusal(command: Command, context: GuardContext): Refusal | null {
  return (
    hashRefusal(command, context) ??
    opinionRefusal(command, context) ??
    (command.type === 'approve' ? letterRefusal(command, context) : null) ??
    (command.type === 'explain' ? explanationRefusal(command, context) : null) ??
    (command.type === 'publish' ? urlRefusal(command) : null) ??
    basisRefusal(command)
  );
}

/** An approval can never outlive the content it approved. */
function hashRefusal(command: Command, context: GuardContext): Refusal | null {
  if (!('contentHash' in command)) return null;
  const current = contentHashSeenBy(context);
  return command.contentHash === current ? null : { code: 'content-changed', current };
}

function opinionRefusal(command: Command, { task, facts }: GuardContext): Refusal | null {
  if (!('opinion' in command) || (command.opinion ?? '').trim() !== '') return null;
  const policy = stageOf(facts.definition, task?.stage ?? null)?.opinion;
  return isNegative(command) || policy === 'required' ? { code: 'opinion-required' } : null;
}

function isNegative(command: Command): boolean {
  return command.type === 'return' || command.type === 'reject';
}

/** 批复文号 is given, and nobody dates a letter ahead. */
function letterRefusal(command: ApproveCommand, { facts }: GuardContext): Refusal | null {
  const number = command.approvalNumber.trim();
  if (number === '' || number.length > 60) return { code: 'approval-number-required' };
  const today = facts.dueDates.localDateOf(facts.now);
  const { approvalDate } = command;
  const sound = isLocalDate(approvalDate) && approvalDate <= today;
  return sound ? null : { code: 'approval-date-invalid', today };
}

/** 不予公开 always names its basis, whichever command brings it into the content. */
export function basisRefusal(command: Command): Refusal | null {
  if (command.type === 'exempt') return command.basis.trim() === '' ? { code: 'basis-required' } : null;
  if (!('content' in command) || command.content.disclosure.kind === 'public') return null;
  return command.content.disclosure.basis.trim() === '' ? { code: 'basis-required' } : null;
}

/** Each text answers something that a rule says about this very content. */
function explanationRefusal(
  { explanations }: ExplainCommand,
  { state, facts }: GuardContext,
): Refusal | null {
  const silent = explanations.some(({ text }) => text.trim() === '');
  if (silent || explanations.length === 0) return { code: 'explanation-required' };
  const content = workingVersion(state)?.content;
  const findings = content === undefined ? [] : facts.adviceFindings(content);
  const idle = explanations.find((one) => answeredBy(one, findings).length === 0);
  return idle === undefined ? null : { code: 'finding-not-found', rule: idle.rule, cell: idle.cell };
}

function urlRefusal(command: PublishCommand): Refusal | null {
  const url = command.officialUrl;
  return url === null || (/^https?:\/\/\S+$/u.test(url) && url.length <= 500)
    ? null
    : { code: 'official-url-invalid' };
}
