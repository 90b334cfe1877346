import type { ServiceAnswer, ServiceCaller } from './service-caller.js';
import type { Verdict } from './verdicts.data.js';

/** The code under which a service answers; one that gives none has not answered at all. */
export function codeOf(answer: ServiceAnswer, field: string): number | null {
  const code = answer[field];
  return typeof code === 'number' ? code : null;
}

/**
 * @throws ChannelError unless the code is 0; a code that nobody knows is worth another try
 */
export function demandSuccess(
  caller: ServiceCaller,
  code: number | null,
  words: unknown,
  verdicts: Readonly<Partial<Record<number, Verdict>>>,
): void {
  if (code === 0) return;
  if (code === null) throw caller.failure('answer without a code', false);
  const said = typeof words === 'string' ? ` ${words}` : '';
  throw caller.failure(`${String(code)}${said}`, verdicts[code] === 'never');
}
