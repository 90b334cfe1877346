/** A lone half of a character has no UTF-8 form, so it can neither be hashed nor stored. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * One text for one value (RFC 8785), so that equal contents have equal hashes: members sorted by UTF-16 code
 * units, no white space. Throws on everything that has no exact form: fractions, unsafe integers, undefined,
 * lone surrogates, class instances.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError(`no canonical form for ${typeof value}`);
}

function canonicalString(text: string): string {
  if (LONE_SURROGATE.test(text)) throw new TypeError('no canonical form for a lone surrogate');
  return JSON.stringify(text);
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`no canonical form for the number ${String(value)}`);
  return String(value);
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  const members = Object.keys(value)
    .sort(byCodeUnits)
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`);
  return `{${members.join(',')}}`;
}

function byCodeUnits(left: string, right: string): number {
  return left < right ? -1 : 1;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
