import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { TotalDto } from '../acting/page.dto.js';

/** Which incidents are wanted. */
export class IncidentListQueryDto extends PageQueryDto {
  /** The open ones, when nothing is said. */
  @IsIn(['open', 'closed'])
  @IsOptional()
  status?: 'open' | 'closed';
}

/** What was still not done four working days after it was due. */
export class IncidentDto {
  incidentId!: string;
  taskId!: string | null;
  dutyId!: string | null;
  label!: string;
  unitId!: string;
  unitName!: string;
  dueOn!: string;
  status!: string;
  openedAt!: string;
  closedAt!: string | null;
}

/** A page of incidents. */
export class IncidentPageDto {
  items!: IncidentDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}
