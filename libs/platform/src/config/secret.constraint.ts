import type { ValidationOptions } from 'class-validator';
import { ValidateBy } from 'class-validator';
import { Secret } from './secret.js';

/** The shortest secret that production accepts, in characters. */
const LEAST = 16;

/** Demands that a secret is there and long enough to be one. */
export function IsSecret(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isSecret',
      validator: {
        validate: (value: unknown) => value instanceof Secret && value.reveal().length >= LEAST,
        defaultMessage: () =>
          `缺少密钥或短于 ${String(LEAST)} 字符 secret missing or shorter than ${String(LEAST)}`,
      },
    },
    options,
  );
}
