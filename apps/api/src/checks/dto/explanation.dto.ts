import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, MaxLength, ValidateNested } from 'class-validator';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

/** Why one finding stays as it is. */
export class ExplanationInputDto {
  /** Rule of the finding, such as G02. */
  @MaxLength(8)
  @IsPlainText()
  rule!: string;

  /** One of the finding's cells: a JSON pointer into the content. */
  @MaxLength(100)
  @Matches(/^\//u)
  @IsPlainText()
  cell!: string;

  @MaxLength(2000)
  @IsPlainText()
  text!: string;
}

/** Explanations of findings, given together. */
export class ExplanationsDto {
  @ValidateNested({ each: true })
  @Type(() => ExplanationInputDto)
  @ArrayMaxSize(50)
  @IsArray()
  explanations!: ExplanationInputDto[];
}

/** What the declarer said about a finding. */
export class ExplanationDto {
  rule!: string;
  cell!: string;
  /** What the rule said when the words were given. */
  evidence!: string[];
  /** Null when the words have been erased. */
  text!: string | null;
  personId!: string;
  explainedAt!: string;
  /** False when the rule no longer says what was explained. */
  current!: boolean;
}
