import { ValidateBy } from 'class-validator';

/** Half characters have no UTF-8 form, and signs that turn the writing round make a reader see another figure. */
const UNSOUND = /[\p{Surrogate}\p{Bidi_Control}]|[^\P{Cc}\n\r]/u;

/** Text that can be stored, hashed and printed. */
export function IsPlainText(): PropertyDecorator {
  return ValidateBy({
    name: 'isPlainText',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && !UNSOUND.test(value),
      defaultMessage: () => 'must be plain text',
    },
  });
}

/** SHA-256 in lower-case hex. */
export function IsContentHash(): PropertyDecorator {
  return ValidateBy({
    name: 'isContentHash',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/u.test(value),
      defaultMessage: () => 'must be a content hash',
    },
  });
}

/** An amount in 元 as a decimal string: not negative, at most two decimals; empty while a draft is unfinished. */
export function IsMoney(): PropertyDecorator {
  return ValidateBy({
    name: 'isMoney',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && /^(?:\d{1,16}(?:\.\d{1,2})?)?$/u.test(value),
      defaultMessage: () => 'must be an amount of money',
    },
  });
}
