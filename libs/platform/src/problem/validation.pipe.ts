import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { CONSTRAINT_WORDS } from './constraint-words.data.js';
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
  const own = Object.entries(meaningful(constraints ?? {}, value));
  return [
    ...own.map(([name, message]) => placeOf(pointer, name, message)),
    ...(children ?? []).flatMap((child) => placesOf(child, pointer)),
  ];
}

/** A missing value breaks every constraint, and a wrong kind every bound: saying the first cause is enough. */
function meaningful(constraints: Readonly<Record<string, string>>, value: unknown): Record<string, string> {
  const names = Object.keys(constraints);
  if (value === undefined && names.length > 0) return { isDefined: 'required' };
  const idle = names.filter(
    (name) =>
      (name === 'maxLength' && typeof value !== 'string') ||
      ((name === 'min' || name === 'max') && typeof value !== 'number'),
  );
  return Object.fromEntries(Object.entries(constraints).filter(([name]) => !idle.includes(name)));
}

function placeOf(pointer: string, code: string, message: string): PlaceError {
  const [zh, en] = CONSTRAINT_WORDS[code] ?? [message, message];
  const limit = limitIn(message);
  return { pointer, code, zh: zh.replace('{limit}', limit), en: en.replace('{limit}', limit) };
}

/** The bound that the validator's own message ends with: a number, or a list after a colon. */
function limitIn(message: string): string {
  return /values?: (.*)$/u.exec(message)?.[1] ?? /(\d+)\D*$/u.exec(message)?.[1] ?? '';
}
