/** Signs that a name on no system should hold, or that make a reader see another ending than there is. */
const UNSOUND = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u200b-\u200d\u2060\ufeff<>:"|?*]/gu;

/** Names that old systems keep for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** Characters of a name without its ending. */
const LONGEST = 100;

/**
 * The name of a file as it may be shown and saved on any machine: without folders, signs that deceive, devices, and
 * at most a hundred characters long. Null when nothing is left of it.
 */
export function cleanName(given: string): string | null {
  const file = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const sound = file
    .replace(UNSOUND, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  const dot = sound.lastIndexOf('.');
  const stem = (dot < 0 ? sound : sound.slice(0, dot)).trimEnd();
  const ending = dot < 0 ? '' : sound.slice(dot);
  if (stem === '' || ending.length > 20) return null;
  const short = [...stem].slice(0, LONGEST).join('');
  return `${DEVICE.test(short) ? '_' : ''}${short}${ending}`;
}
