import { MaxLength } from 'class-validator';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

/** A local account with its password. */
export class SignInDto {
  @MaxLength(60)
  @IsPlainText()
  account!: string;

  @MaxLength(200)
  @IsPlainText()
  password!: string;
}
