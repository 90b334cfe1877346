import type { Command, GoalTableState, Task, Verb } from '#libs/domain';
import { tableContent } from './acts.js';

/** What somebody looks at while he words a command. */
export interface Sight {
  readonly state: GoalTableState;
  readonly task: Task | undefined;
  /** Local date of the act. */
  readonly today: string;
}

/** Well-formed, or with one of several faults; more faults than a verb can have count from the start again. */
export type Flavour = 'sound' | { readonly fault: number };

const NO_BASIS = { kind: 'exempt', basis: ' ' } as const;

/** Words a command on what is in sight; a sound one can only fail for reasons that stand before it is worded. */
export function wordCommand(verb: Verb, sight: Sight, flavour: Flavour): Command {
  const words = verb === 'draft' ? [draftOf(sight)] : [sound(verb, sight), ...faulty(verb, sight)];
  const index = flavour === 'sound' ? 0 : (flavour.fault % Math.max(1, words.length - 1)) + 1;
  const command = words[index] ?? words[0];
  if (command === undefined) throw new Error(`no words for ${verb}`);
  return command;
}

function draftOf({ state }: Sight): Command {
  const { id: goalTableId, unitId } = state;
  return { type: 'draft', goalTableId, unitId, occasion: 'initial', content: tableContent() };
}

/** A text that no earlier version can have had. */
function fresh({ state }: Sight): string {
  return `第 ${String(state.version + 1)} 稿：全年聘用网格员184名。`;
}

function seenBy({ state, task }: Sight): { taskId: string; contentHash: string } {
  const version = state.versions.find((candidate) => candidate.id === task?.versionId);
  return { taskId: task?.taskId ?? 'none', contentHash: version?.contentHash ?? '' };
}

function sound(verb: Exclude<Verb, 'draft'>, sight: Sight): Command {
  const { taskId, contentHash } = seenBy(sight);
  switch (verb) {
    case 'edit':
    case 'revise':
      return { type: verb, content: tableContent({ annualGoal: fresh(sight) }) };
    case 'exempt':
      return { type: verb, basis: `第${String(sight.state.version + 1)}号决定` };
    case 'explain': {
      const text = `第${String(sight.state.version + 1)}次说明`;
      return { type: verb, explanations: [{ rule: 'G02', cell: '/indicators', text }] };
    }
    case 'present':
    case 'withdraw':
      return { type: verb };
    case 'claim':
    case 'release':
      return { type: verb, taskId };
    case 'submit':
      return { type: verb, taskId, contentHash };
    case 'pass':
    case 'return':
    case 'reject':
      return { type: verb, taskId, contentHash, opinion: '意见如上' };
    case 'approve':
      return {
        type: verb,
        taskId,
        contentHash,
        opinion: '同意批复',
        approvalNumber: '麻财绩〔2023〕12号',
        approvalDate: sight.today,
      };
    case 'publish':
      return { type: verb, taskId, contentHash, officialUrl: null };
  }
}

function faulty(verb: Exclude<Verb, 'draft'>, sight: Sight): readonly Command[] {
  const command = sound(verb, sight);
  const elsewhere = 'taskId' in command ? [{ ...command, taskId: 'elsewhere' }] : [];
  const stale = 'contentHash' in command ? [{ ...command, contentHash: 'stale' }] : [];
  const silent = 'opinion' in command ? [{ ...command, opinion: ' ' }] : [];
  return [...elsewhere, ...stale, ...silent, ...faultsOf(command, sight)];
}

function faultsOf(command: Command, { state }: Sight): readonly Command[] {
  switch (command.type) {
    case 'edit':
    case 'revise': {
      const current = state.versions.at(-1)?.content ?? command.content;
      const wrong = [current, { ...current, fiscalYear: 2030 }, { ...current, disclosure: NO_BASIS }];
      return wrong.map((content) => ({ ...command, content }));
    }
    case 'exempt':
      return [{ ...command, basis: '　' }];
    case 'explain':
      return [
        { ...command, explanations: [] },
        { ...command, explanations: [{ rule: 'G02', cell: '/indicators', text: '\n' }] },
        { ...command, explanations: [{ rule: 'G03', cell: '/indicators', text: '另一条规则' }] },
        { ...command, explanations: [{ rule: 'G02', cell: '/annualGoal', text: '另一个单元格' }] },
      ];
    case 'approve':
      return [
        { ...command, approvalDate: '2024-02-30' },
        { ...command, approvalDate: '2099-01-01' },
        { ...command, approvalNumber: '' },
      ];
    case 'publish':
      return [{ ...command, officialUrl: 'nowhere' }];
    default:
      return [];
  }
}
