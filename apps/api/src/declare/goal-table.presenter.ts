import type { GoalTableView } from '#libs/application';
import type { GoalTableVersion } from '#libs/domain';
import type { ProblemWriter, Reader } from '#libs/platform';
import { presentActions } from '../acting/allowed-action.presenter.js';
import { presentAccruals } from '../checks/accrual.presenter.js';
import { presentExplanations } from '../checks/explanation.presenter.js';
import { presentFindings } from '../checks/finding.presenter.js';
import { presentContent } from './dto/content.dto.js';
import type { GoalTableDto, VersionDto, VersionSummaryDto } from './dto/goal-table.dto.js';

/** A goal table with its versions, its last content, and what the reader may do. */
export function presentGoalTable(view: GoalTableView, writer: ProblemWriter, reader: Reader): GoalTableDto {
  const { state, unit, shownState, findings, words } = view;
  const last = state.versions.at(-1);
  const explanations = last?.explanations ?? [];
  const { status, publishedAt, officialUrl } = state.publication;
  return {
    goalTableId: state.id,
    version: state.version,
    unitId: unit.id,
    unitName: unit.name,
    fiscalYear: state.fiscalYear,
    occasion: state.occasion,
    createdAt: state.createdAt,
    shownState,
    versions: state.versions.map(presentSummary),
    content: last === undefined ? null : presentContent(last.content),
    contentHash: last?.contentHash ?? null,
    findings: presentFindings(findings, reader.language, { explanations, words }),
    explanations: presentExplanations(explanations, words, findings),
    accruals: last === undefined ? [] : presentAccruals(last.content, reader.language),
    publication: { status, publishedAt, officialUrl },
    allowedActions: presentActions(view.allowedActions, writer, reader),
  };
}

/** One version with its content. */
export function presentVersion(version: GoalTableVersion): VersionDto {
  return Object.assign(presentSummary(version), { content: presentContent(version.content) });
}

function presentSummary(version: GoalTableVersion): VersionSummaryDto {
  const { no, status, contentHash, submittedAt, approvalNumber, approvalDate } = version;
  return { no, status, contentHash, submittedAt, approvalNumber, approvalDate };
}
