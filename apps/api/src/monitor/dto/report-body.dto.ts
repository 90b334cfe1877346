import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { AreAttachments } from '../../attachments/evidence.decorator.js';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

const SOURCES = ['total', 'general-public-budget', 'other'] as const;
const LIKELIHOODS = ['certain', 'possible', 'impossible'] as const;
const CAUSES = ['funds', 'rules', 'staff', 'equipment', 'other'] as const;

/** One row of the money in 万元, as typed: what cannot be is answered at its place, and nothing is lost. */
export class MoneyRowDto {
  /** 年度资金总额, 一般公共预算 or 其他资金. */
  @IsIn(SOURCES)
  source!: (typeof SOURCES)[number];

  /** 年初预算数. */
  @MaxLength(60)
  @IsPlainText()
  budget!: string;

  /** 调整预算数. */
  @MaxLength(60)
  @IsPlainText()
  @IsOptional()
  adjusted?: string | null;

  /** 执行数. */
  @MaxLength(60)
  @IsPlainText()
  executed!: string;

  /** 全年预计执行数. */
  @MaxLength(60)
  @IsPlainText()
  @IsOptional()
  forecast?: string | null;
}

/** One indicator as its unit reports it. */
export class ReportedIndicatorDto {
  @MaxLength(100)
  @IsPlainText()
  lineageId!: string;

  /** 实际完成值: a number, 达成/部分达成/未达成, 是/否 or a date. */
  @MaxLength(60)
  @IsPlainText()
  @IsOptional()
  actual?: string | null;

  /** 全年预计完成值. */
  @MaxLength(60)
  @IsPlainText()
  @IsOptional()
  forecast?: string | null;

  /** 确定能, 有可能 or 完全不可能. */
  @IsIn(LIKELIHOODS)
  likelihood!: (typeof LIKELIHOODS)[number];

  /** 经费保障, 制度保障, 人员保障, 硬件条件保障, 其他. */
  @IsIn(CAUSES, { each: true })
  @ArrayMaxSize(5)
  @IsArray()
  @IsOptional()
  causes?: (typeof CAUSES)[number][];

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  causeNote?: string;

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  measure?: string;
}

/** A progress report as a unit fills it in. */
export class ReportBodyDto {
  @ValidateNested({ each: true })
  @Type(() => MoneyRowDto)
  @ArrayMaxSize(10)
  @IsArray()
  money!: MoneyRowDto[];

  /** 资金说明: answers what the figures ask. */
  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  moneyNote?: string;

  @ValidateNested({ each: true })
  @Type(() => ReportedIndicatorDto)
  @ArrayMaxSize(200)
  @IsArray()
  indicators!: ReportedIndicatorDto[];
}

/** A report as it is sent, with the files that prove it. */
export class ReportSubmissionDto extends ReportBodyDto {
  @AreAttachments()
  attachments?: string[];
}
