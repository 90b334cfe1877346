import type { ValidationArguments } from 'class-validator';
import { ValidateBy } from 'class-validator';

function isProduction(args?: ValidationArguments): boolean {
  const { mode } = (args?.object ?? {}) as { readonly mode?: string };
  return mode === 'production';
}

/** Production refuses demo secrets: nothing that everybody knows may open a door. */
export function IsAbsentInProduction(): PropertyDecorator {
  return ValidateBy({
    name: 'isAbsentInProduction',
    validator: {
      validate: (value: unknown, args) => !isProduction(args) || value === null,
      defaultMessage: () => '正式环境不得设置 must not be set in production',
    },
  });
}

/** An origin without a path; https and given in production, so that the cookie can be Secure. */
export function IsPublicOrigin(): PropertyDecorator {
  return ValidateBy({
    name: 'isPublicOrigin',
    validator: {
      validate: (value: unknown, args) => isOrigin(value, isProduction(args)),
      defaultMessage: () => '不是可用的源 not a usable origin',
    },
  });
}

function isOrigin(value: unknown, production: boolean): boolean {
  if (value === null) return !production;
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { origin, protocol } = new URL(value);
  return origin === value && (protocol === 'https:' || (protocol === 'http:' && !production));
}
