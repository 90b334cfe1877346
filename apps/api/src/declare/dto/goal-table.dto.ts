import { AllowedActionDto } from '../../acting/allowed-action.dto.js';
import { AccrualDto } from '../../checks/dto/accrual.dto.js';
import { ExplanationDto } from '../../checks/dto/explanation.dto.js';
import { FindingDto } from '../../checks/dto/finding.dto.js';
import { ContentDto } from './content.dto.js';

/** One version of the content, without the content itself. */
export class VersionSummaryDto {
  no!: number;
  status!: string;
  contentHash!: string;
  submittedAt!: string | null;
  approvalNumber!: string | null;
  approvalDate!: string | null;
}

/** One version with its content. */
export class VersionDto extends VersionSummaryDto {
  content!: ContentDto;
}

/** Whether the table is public. */
export class PublicationStateDto {
  status!: string;
  publishedAt!: string | null;
  officialUrl!: string | null;
}

/** A goal table as one person sees it. */
export class GoalTableDto {
  goalTableId!: string;
  /** Version of the table: its ETag. */
  version!: number;
  unitId!: string;
  unitName!: string;
  fiscalYear!: number;
  occasion!: string;
  createdAt!: string;
  shownState!: string;
  versions!: VersionSummaryDto[];
  /** Content of the last version. */
  content!: ContentDto | null;
  contentHash!: string | null;
  findings!: FindingDto[];
  /** What the declarer says about findings of this version. */
  explanations!: ExplanationDto[];
  /** Proposed accrual per indicator, with its reason. */
  accruals!: AccrualDto[];
  publication!: PublicationStateDto;
  allowedActions!: AllowedActionDto[];
}
