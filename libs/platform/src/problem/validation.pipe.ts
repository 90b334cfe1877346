import type { ArgumentMetadata } from '@nestjs/common';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { brokenConstraints } from './broken-constraints.js';
import type { PlaceError } from './problem.error.js';
import { ProblemError } from './problem.error.js';

/**
 * The one way input enters: unknown fields are errors, every wrong place is named at once, and null says the same as
 * leaving a field out, so that nobody behind this door meets a null that no type speaks of.
 */
export function strictValidation(): ValidationPipe {
  return new NullIsNothing({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    validationError: { target: false, value: true },
    exceptionFactory: (errors: ValidationError[]) => {
      const places = errors.flatMap((error) => placesOf(error, ''));
      return new ProblemError('validation-failed', {
        errors: places,
        facts: { count: String(places.length) },
      });
    },
  });
}

class NullIsNothing extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // what our own decorators hand over has not come in from outside, and its nulls mean something
    const given = metadata.type === 'custom' ? value : withoutNulls(value);
    return super.transform(given, metadata) as Promise<unknown>;
  }
}

/** Fields that are null are left out, and still there by name, since an unknown one stays unknown. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const fields = Object.entries(value).map(([name, one]: [string, unknown]) => {
    return [name, one === null ? undefined : withoutNulls(one)] as const;
  });
  return Object.fromEntries(fields);
}

/** Bytes and files are taken as they are. */
function isPlain(value: object): boolean {
  const shape: unknown = Object.getPrototypeOf(value);
  return shape === Object.prototype || shape === null;
}

function placesOf({ property, value, constraints, children }: ValidationError, parent: string): PlaceError[] {
  const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return [
    ...brokenConstraints(constraints ?? {}, value).map((broken) => ({ pointer, ...broken })),
    ...(children ?? []).flatMap((child) => placesOf(child, pointer)),
  ];
}
