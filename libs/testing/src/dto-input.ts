import type { Type } from '@nestjs/common';
import { ProblemError, strictValidation } from '#libs/platform';

/** Input as a handler gets it: through the one pipe by which everything enters the api. */
export async function takenAs<T extends object>(
  metatype: Type<T>,
  input: unknown,
  type: 'body' | 'query' = 'body',
): Promise<T> {
  return (await strictValidation().transform(input, { type, metatype })) as T;
}

/** Where and why the pipe refuses an input: `pointer code`, none for one that it takes. */
export async function placesRefused(
  metatype: Type<object>,
  input: unknown,
  type: 'body' | 'query' = 'body',
): Promise<string[]> {
  try {
    await takenAs(metatype, input, type);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return (error.extras.errors ?? []).map(({ pointer, code }) => `${pointer ?? ''} ${code}`);
  }
}
