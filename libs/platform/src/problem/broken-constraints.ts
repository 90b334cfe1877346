import { CONSTRAINT_WORDS } from './constraint-words.data.js';

/** One constraint that a value breaks, in both languages. */
export interface BrokenConstraint {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What a value breaks, said once: a missing value breaks every constraint, and a wrong kind every bound. */
export function brokenConstraints(
  constraints: Readonly<Record<string, string>>,
  value: unknown,
): readonly BrokenConstraint[] {
  const names = Object.keys(constraints);
  const isUnknown = names.includes('whitelistValidation');
  if (value === undefined && names.length > 0 && !isUnknown) return [inWords('isDefined', 'required')];
  return names.filter((name) => !isIdle(name, value)).map((name) => inWords(name, constraints[name] ?? name));
}

function isIdle(name: string, value: unknown): boolean {
  if (name === 'maxLength' || name === 'minLength') return typeof value !== 'string';
  if (name === 'arrayMaxSize') return !Array.isArray(value);
  return (name === 'min' || name === 'max') && (typeof value !== 'number' || Number.isNaN(value));
}

function inWords(code: string, message: string): BrokenConstraint {
  const [zh, en] = CONSTRAINT_WORDS[code] ?? [message, message];
  const limit = limitIn(message);
  return { code, zh: zh.replace('{limit}', limit), en: en.replace('{limit}', limit) };
}

/** The bound that the validator's own message ends with: a number, or a list after a colon. */
function limitIn(message: string): string {
  return /values?: (.*)$/u.exec(message)?.[1] ?? /(\d+)\D*$/u.exec(message)?.[1] ?? '';
}
