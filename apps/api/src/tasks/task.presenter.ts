import type { TaskView } from '#libs/application';
import type { DecisionRecord } from '#libs/domain';
import type { ProblemWriter, Reader } from '#libs/platform';
import { presentActions } from '../acting/allowed-action.presenter.js';
import { presentAccruals } from '../checks/accrual.presenter.js';
import { presentExplanations } from '../checks/explanation.presenter.js';
import { presentFindings } from '../checks/finding.presenter.js';
import { presentContent } from '../declare/dto/content.dto.js';
import type { DecisionRecordDto, TaskDto } from './dto/task.dto.js';

/** A task as its handler reads it. */
export function presentTask(view: TaskView, writer: ProblemWriter, reader: Reader): TaskDto {
  const { task, state, unit, version, findings, words } = view;
  const { explanations } = version;
  const { taskId, kind, label, stage, status, assignee, openedAt, closedAt, outcome } = task;
  const { dueOn, legalDueOn, provisional } = task;
  return {
    ...{ taskId, version: task.version, kind, label, stage, status, assignee },
    ...{ openedAt, closedAt, outcome, dueOn, legalDueOn, provisional },
    goalTableId: state.id,
    goalTableVersion: state.version,
    unitId: unit.id,
    unitName: unit.name,
    shownState: view.shownState,
    versionNo: version.no,
    contentHash: version.contentHash,
    content: presentContent(version.content),
    findings: presentFindings(findings, reader.language, { explanations, words }),
    explanations: presentExplanations(explanations, words, findings),
    accruals: presentAccruals(version.content, reader.language),
    decisions: state.decisions.map((decision) => presentDecision(decision, words)),
    allowedActions: presentActions(view.allowedActions, writer, reader),
  };
}

function presentDecision(
  { taskId, stage, verb, personId, decidedAt, contentHash, opinionCommitment }: DecisionRecord,
  words: ReadonlyMap<string, string>,
): DecisionRecordDto {
  const opinion = words.get(opinionCommitment ?? '') ?? null;
  return { taskId, stage, verb, personId, decidedAt, contentHash, opinion };
}
