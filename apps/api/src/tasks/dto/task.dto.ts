import { AllowedActionDto } from '../../acting/allowed-action.dto.js';
import { AccrualDto } from '../../checks/dto/accrual.dto.js';
import { ExplanationDto } from '../../checks/dto/explanation.dto.js';
import { FindingDto } from '../../checks/dto/finding.dto.js';
import { ContentDto } from '../../declare/dto/content.dto.js';

/** One decision that was taken on the table. */
export class DecisionRecordDto {
  taskId!: string;
  stage!: string;
  verb!: string;
  personId!: string;
  decidedAt!: string;
  contentHash!: string;
  /** Null when none was written or it has been erased. */
  opinion!: string | null;
}

/** A task with the content it is about and what the reader may do with it. */
export class TaskDto {
  taskId!: string;
  /** The task's own version: its ETag. */
  version!: number;
  kind!: string;
  label!: string;
  stage!: string | null;
  status!: string;
  assignee!: string | null;
  openedAt!: string;
  closedAt!: string | null;
  outcome!: string | null;
  dueOn!: string;
  legalDueOn!: string | null;
  provisional!: boolean;
  goalTableId!: string;
  goalTableVersion!: number;
  unitId!: string;
  unitName!: string;
  shownState!: string;
  versionNo!: number;
  contentHash!: string;
  content!: ContentDto;
  findings!: FindingDto[];
  /** What the declarer says about findings of this version. */
  explanations!: ExplanationDto[];
  /** Proposed accrual per indicator, with its reason. */
  accruals!: AccrualDto[];
  decisions!: DecisionRecordDto[];
  allowedActions!: AllowedActionDto[];
}
