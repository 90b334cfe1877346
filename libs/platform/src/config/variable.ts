import type { Words } from './config-words.js';

/** What variables are about, in the order of the documentation. */
export const VARIABLE_GROUPS = ['process', 'http', 'database', 'queue', 'mail', 'channels', 'demo'] as const;

/** One of {@link VARIABLE_GROUPS}. */
type VariableGroup = (typeof VARIABLE_GROUPS)[number];

/** How the raw text becomes a value: a secret file is read, and only its content is kept. */
type VariableKind = 'text' | 'integer' | 'secret-file';

/** One environment variable of a configuration class, with everything that documentation and errors say about it. */
export interface VariableInfo {
  readonly name: string;
  readonly group: VariableGroup;
  readonly kind: VariableKind;
  readonly example: string;
  /** Used when the variable is unset; null means that it stays empty. */
  readonly fallback: string | null;
  readonly about: Words;
  /** What to do when the value is wrong or missing. */
  readonly fix: Words;
}

/** A variable as it is declared: a plain text unless it says otherwise. */
export type DeclaredInfo = Omit<VariableInfo, 'kind'> & { readonly kind?: VariableKind };

/** A variable together with the property that it fills. */
export interface DeclaredVariable extends VariableInfo {
  readonly property: string;
}

const DECLARED = new WeakMap<object, DeclaredVariable[]>();

/** Declares that a property of a configuration class is filled from the environment. */
export function Variable(info: DeclaredInfo): PropertyDecorator {
  return (prototype, property) => {
    const own = DECLARED.get(prototype) ?? [];
    own.push({ kind: 'text', ...info, property: String(property) });
    DECLARED.set(prototype, own);
  };
}

/** The variables of a class and of those it extends, the general ones first. */
export function variablesOf(config: abstract new () => object): readonly DeclaredVariable[] {
  const found: DeclaredVariable[][] = [];
  let prototype: object | null = config.prototype as object;
  while (prototype !== null) {
    found.unshift(DECLARED.get(prototype) ?? []);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return found.flat();
}
