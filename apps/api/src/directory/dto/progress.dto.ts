import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Of which year the progress is wanted. */
export class ProgressQueryDto {
  @Max(2099)
  @Min(2000)
  @IsInt()
  @Type(() => Number)
  fiscalYear!: number;
}

/** How far one unit is. */
export class ProgressRowDto {
  unitId!: string;
  unitName!: string;
  /** Tables by shown state. */
  counts!: Record<string, number>;
  tables!: number;
  /** Sum of 年度预算 in 元. */
  budget!: string;
  /** Open tasks past their date. */
  overdue!: number;
}

/** The whole, over the units that the reader may see. */
export class ProgressTotalDto {
  counts!: Record<string, number>;
  tables!: number;
  budget!: string;
  overdue!: number;
}

/** 报送进度: one row per unit and a total. */
export class ProgressDto {
  fiscalYear!: number;
  items!: ProgressRowDto[];
  total!: ProgressTotalDto;
}
