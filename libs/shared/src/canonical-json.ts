/** A lone half of a character has no UTF-8 form, so it can neither be hashed nor stored. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Most texts hold no half of anything, which is found out ten times faster. */
const ANY_SURROGATE = /[\ud800-\udfff]/;

/**
 * One text for one value (RFC 8785), so that equal contents have equal hashes: members sorted by UTF-16 code
 * units, no white space. Throws on everything that has no exact form: fractions, unsafe integers, undefined,
 * lone surrogates, class instances.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return canonicalArray(value);
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`no canonical form for ${typeof value}`);
}

function canonicalString(text: string): string {
  if (ANY_SURROGATE.test(text) && LONE_SURROGATE.test(text)) {
    throw new TypeError('no canonical form for a lone surrogate');
  }
  return JSON.stringify(text);
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical form for the number ${String(value)}`);
  return String(value);
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '';
  // by index, since a hole is an undefined member too
  for (let at = 0; at < values.length; at += 1) text += (at === 0 ? '' : ',') + canonicalJson(values[at]);
  return `[${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of sortedKeys(value)) {
    text += `${text === '' ? '' : ','}${canonicalString(key)}:${canonicalJson(value[key])}`;
  }
  return `{${text}}`;
}

/** What was read from a canonical text is in order already. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  const isSorted = keys.every((key, at) => at === 0 || byCodeUnits(keys[at - 1] ?? '', key) < 0);
  return isSorted ? keys : keys.sort(byCodeUnits);
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
