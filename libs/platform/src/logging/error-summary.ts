/** Members of errors of the database that name things of ours and carry nothing that a person wrote. */
const NAMES = ['code', 'constraint', 'table', 'column', 'routine'] as const;

/** How far a chain of causes is followed. */
const DEEPEST = 3;

/** What a log keeps of an error. */
export interface ErrorSummary extends Readonly<Record<string, unknown>> {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: ErrorSummary;
  readonly errors?: readonly ErrorSummary[];
}

/**
 * What an administrator needs of an error and nothing that a person wrote: drivers hang the statement with all
 * its parameters onto their errors, and quote values in the message.
 */
export function errorSummary(error: Error, depth = 0): ErrorSummary {
  const { driverError, cause, errors } = error as Error & {
    readonly driverError?: object;
    readonly errors?: unknown;
  };
  const names = NAMES.flatMap((name) => {
    const value: unknown = Reflect.get(error, name) ?? (driverError && Reflect.get(driverError, name));
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    type: error.constructor.name,
    message: withoutValues(error.message),
    ...Object.fromEntries(names),
    stack: framesOf(error.stack ?? ''),
    ...(depth < DEEPEST && cause instanceof Error && { cause: errorSummary(cause, depth + 1) }),
    ...(depth < DEEPEST && Array.isArray(errors) && { errors: summaries(errors, depth + 1) }),
  };
}

/** A message without what stands in double quotes, which is where values are quoted, and without passwords of addresses. */
export function withoutValues(message: string): string {
  return message.replace(/"[^"]*(?:"|$)/gu, '"…"').replace(/\/\/[^\s/@]*@/gu, '//…@');
}

/** The frames of a stack; its first lines repeat the message. */
export function framesOf(stack: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return frames.map((line) => line.trim()).join('\n');
}

function summaries(errors: readonly unknown[], depth: number): readonly ErrorSummary[] {
  return errors.filter((one) => one instanceof Error).map((one) => errorSummary(one, depth));
}
