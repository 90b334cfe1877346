import { contentHashOf, projectKeyOf } from '../../goal-table/identity.js';
import { cancelOpen } from '../close-tasks.js';
import type { DraftCommand, EditCommand, ExemptCommand, ReviseCommand } from '../commands.js';
import type { Decision } from '../decision.js';
import { refuse } from '../decision.js';
import type { Facts } from '../facts.js';
import { openSignOffTask } from '../open-task.js';
import type { ActContext } from './context.js';
import { record, workingVersionOf } from './context.js';

/** 填报: the first version of a project and year. */
export function draft(command: DraftCommand, facts: Facts): Decision {
  const { unitId, occasion, content } = command;
  return record(facts, 'goal-table.drafted', {
    unitId,
    fiscalYear: content.fiscalYear,
    projectKey: projectKeyOf(content),
    occasion,
    versionId: facts.newId(),
    versionNo: 1,
    basedOn: null,
    content,
    contentHash: contentHashOf(content, facts.sha256),
  });
}

/** 修改: the working draft takes new content; a request to the unit head that saw the old one falls. */
export function edit(command: EditCommand, { state, facts }: ActContext): Decision {
  const version = workingVersionOf(state);
  const { content } = command;
  if (content.fiscalYear !== state.fiscalYear) {
    return refuse({ code: 'fiscal-year-changed', fiscalYear: state.fiscalYear });
  }
  const contentHash = contentHashOf(content, facts.sha256);
  if (contentHash === version.contentHash) return refuse({ code: 'content-unchanged' });
  return record(facts, 'goal-table.edited', {
    versionId: version.id,
    projectKey: projectKeyOf(content),
    content,
    contentHash,
    opened: [],
    closed: cancelOpen(state, ['sign-off'], 'edited'),
  });
}

/** 修订: a new version based on the one that came back. */
export function revise(command: ReviseCommand, { state, facts }: ActContext): Decision {
  const base = workingVersionOf(state);
  const { content } = command;
  if (content.fiscalYear !== state.fiscalYear) {
    return refuse({ code: 'fiscal-year-changed', fiscalYear: state.fiscalYear });
  }
  return record(facts, 'goal-table.drafted', {
    unitId: state.unitId,
    fiscalYear: state.fiscalYear,
    projectKey: projectKeyOf(content),
    occasion: state.occasion,
    versionId: facts.newId(),
    versionNo: base.no + 1,
    basedOn: base.id,
    content,
    contentHash: contentHashOf(content, facts.sha256),
  });
}

/** 不予公开: the basis becomes part of what is reviewed and approved. */
export function exempt(command: ExemptCommand, { state, facts }: ActContext): Decision {
  const version = workingVersionOf(state);
  const basis = command.basis.trim();
  const content = { ...version.content, disclosure: { kind: 'exempt', basis } as const };
  const contentHash = contentHashOf(content, facts.sha256);
  if (contentHash === version.contentHash) return refuse({ code: 'content-unchanged' });
  return record(facts, 'goal-table.exempted', {
    versionId: version.id,
    basis,
    contentHash,
    opened: [],
    closed: cancelOpen(state, ['sign-off'], 'edited'),
  });
}

/** 报请审签: the draft goes to the unit head; the revision that led here is done. */
export function present({ state, facts }: ActContext): Decision {
  const version = workingVersionOf(state);
  return record(facts, 'goal-table.presented', {
    versionId: version.id,
    contentHash: version.contentHash,
    opened: [openSignOffTask(state, version.id, facts)],
    closed: cancelOpen(state, ['revision'], 'presented').map((task) => ({ ...task, as: 'done' })),
  });
}
