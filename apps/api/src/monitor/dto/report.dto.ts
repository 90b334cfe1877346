import type { LightColour, ReportStatus } from '#libs/domain';
import { COLOUR_WORDS, REPORT_STATUSES } from '#libs/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { AllowedActionDto } from '../../acting/allowed-action.dto.js';
import { PageQueryDto } from '../../acting/page-query.dto.js';
import { AttachmentDto } from '../../attachments/attachments.dto.js';
import { TotalDto } from '../../acting/page.dto.js';
import { ReportBodyDto } from './report-body.dto.js';

/** Which reports of a round are wanted. */
export class ReportListQueryDto extends PageQueryDto {
  @IsUUID()
  @IsOptional()
  unitId?: string;

  @IsIn(Object.keys(COLOUR_WORDS))
  @IsOptional()
  light?: LightColour;

  @IsIn(REPORT_STATUSES)
  @IsOptional()
  status?: ReportStatus;
}

/** One light with the rule that gave it, in words. */
export class LightDto {
  /** `red`, `yellow`, `green`, `blue` or `grey`. */
  colour!: string;
  rule!: string;
  /** The rule with its arithmetic. */
  because!: string;
  /** Reached of expected in per cent. */
  ratio!: string | null;
  /** True where more was reached than expected and somebody should say why. */
  asksExplanation!: boolean;
  policy!: string;
}

/** One row of the reports of a round. */
export class ReportRowDto {
  id!: string;
  version!: number;
  goalTableId!: string;
  projectName!: string;
  unitId!: string;
  unitName!: string;
  status!: string;
  statusLabel!: string;
  /** Light of the project; null while nothing was reported. */
  light!: string | null;
  moneyLight!: string | null;
  quadrant!: string | null;
  quadrantLabel!: string | null;
  reportedAt!: string | null;
}

/** A page of reports. */
export class ReportPageDto {
  items!: ReportRowDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}

/** One indicator of a report with what is asked of it and its light. */
export class MonitoredIndicatorDto {
  lineageId!: string;
  level1!: string;
  level2!: string;
  name!: string;
  annualTarget!: string;
  /** How much is to be expected by when: `linear`, `milestone`, … */
  accrual!: string | null;
  light!: LightDto | null;
}

/** An indicator of the round before that was dropped from the goals: 已调整取消. */
export class DroppedIndicatorDto {
  lineageId!: string;
  name!: string;
  actual!: string | null;
}

/** A progress report of one table for one round. */
export class ProgressReportDto {
  id!: string;
  version!: number;
  roundId!: string;
  roundName!: string;
  cutOff!: string;
  reportUntil!: string;
  goalTableId!: string;
  /** The version of the goals that the round pinned. */
  versionId!: string;
  contentHash!: string;
  projectName!: string;
  unitId!: string;
  status!: string;
  statusLabel!: string;
  /** `reported`, `awaited` or `overdue`. */
  awaited!: string;
  report!: ReportBodyDto | null;
  moneyLight!: LightDto | null;
  light!: string | null;
  quadrant!: string | null;
  quadrantLabel!: string | null;
  indicators!: MonitoredIndicatorDto[];
  dropped!: DroppedIndicatorDto[];
  reportedAt!: string | null;
  checkedAt!: string | null;
  opinion!: string | null;
  /** What the department said before finance had its say. */
  departmentOpinion!: string | null;
  correctionId!: string | null;
  /** In the order in which they came in. */
  attachments!: AttachmentDto[];
  allowedActions!: AllowedActionDto[];
}

/** What is wrong or doubtful with a draft, at one place. */
export class ReportFindingDto {
  code!: string;
  /** `must-fix`, or `question`, which the note on the money answers. */
  weight!: string;
  pointer!: string;
  detail!: string;
  answered!: boolean;
}

/** A report that is being written. */
export class ReportDraftDto {
  /** Its ETag; 0 for the empty form. */
  revision!: number;
  content!: ReportBodyDto;
  savedAt!: string | null;
}

/** A draft that was kept, with what would stand in the way of sending it. */
export class SavedDraftDto {
  revision!: number;
  findings!: ReportFindingDto[];
}
