import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { brokenConstraints } from './broken-constraints.js';
import type { PlaceError } from './problem.error.js';
import { ProblemError } from './problem.error.js';

/** The one way input enters: unknown fields are errors, and every wrong place is named at once. */
export function strictValidation(): ValidationPipe {
  return new ValidationPipe({
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

function placesOf({ property, value, constraints, children }: ValidationError, parent: string): PlaceError[] {
  const pointer = `${parent}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return [
    ...brokenConstraints(constraints ?? {}, value).map((broken) => ({ pointer, ...broken })),
    ...(children ?? []).flatMap((child) => placesOf(child, pointer)),
  ];
}
