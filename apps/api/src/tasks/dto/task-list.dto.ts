import { IsIn } from 'class-validator';
import { PageQueryDto } from '../../acting/page-query.dto.js';
import { TotalDto } from '../../acting/page.dto.js';

/** Which box of the signed-in person: 待办 or 已办. */
export class TaskListQueryDto extends PageQueryDto {
  @IsIn(['todo', 'done'])
  box!: 'todo' | 'done';
}

/** One row of an inbox. */
export class InboxRowDto {
  taskId!: string;
  taskVersion!: number;
  goalTableId!: string;
  kind!: string;
  label!: string;
  projectName!: string;
  fiscalYear!: number;
  unitId!: string;
  unitName!: string;
  /** 年度预算 in 元. */
  annualBudget!: string;
  shownState!: string;
  assignee!: string | null;
  openedAt!: string;
  /** Local date to act by. */
  dueOn!: string;
  dueAt!: string;
  /** Nominal last day where a statute counts it. */
  legalDueOn!: string | null;
  /** True when the calendar of that year is not published yet. */
  provisional!: boolean;
  outcome!: string | null;
  closedAt!: string | null;
}

/** A page of an inbox. */
export class InboxPageDto {
  items!: InboxRowDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}
