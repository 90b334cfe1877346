import { MaxLength, ValidateBy } from 'class-validator';
import { isLocalDate } from '#libs/domain';
import { IsPlainText } from '../acting/plain-text.constraint.js';

/** One role card of the demonstration. */
export class DemoPersonDto {
  account!: string;
  displayName!: string;
  /** What the person is there for, in words. */
  roleLabels!: string[];
  /** Where the person works. */
  unitName!: string;
}

/** The demo people. */
export class DemoPeopleDto {
  items!: DemoPersonDto[];
}

/** Whose role card was chosen. */
export class DemoSignInDto {
  @MaxLength(60)
  @IsPlainText()
  account!: string;
}

/** How far the demo clock shall move. */
export class ClockAdvanceRequestDto {
  /** An instant with its offset, for example `2024-01-25T10:41:00+08:00`. */
  @IsMoment()
  to!: string;
}

/** A move of the demo clock. */
export class ClockAdvanceDto {
  id!: string;
  target!: string;
  status!: string;
  /** Business time now. */
  now!: string;
}

const MOMENT = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/u;

function IsMoment(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoment',
    validator: {
      // Date.parse takes 30 February for 1 March
      validate: (value: unknown) =>
        typeof value === 'string' &&
        MOMENT.test(value) &&
        isLocalDate(value.slice(0, 10)) &&
        !Number.isNaN(Date.parse(value)),
      defaultMessage: () => 'must be an instant',
    },
  });
}
