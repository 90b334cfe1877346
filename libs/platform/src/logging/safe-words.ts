import { withoutValues } from './error-summary.js';

/** What is said in a line, without values in it; of an error without words its own are taken, which quote values. */
export function safeWords([subject, message, ...others]: readonly unknown[]): unknown[] {
  if (typeof subject === 'string') return [withoutValues(subject), message, ...others];
  const said = typeof message === 'string' ? message : errorIn(subject)?.message;
  return [subject, said === undefined ? said : withoutValues(said), ...others];
}

function errorIn(subject: unknown): Error | undefined {
  const error: unknown =
    typeof subject === 'object' && subject !== null && 'err' in subject ? subject.err : subject;
  return error instanceof Error ? error : undefined;
}
