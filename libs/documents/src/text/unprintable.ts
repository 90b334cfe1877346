const UNPRINTABLE = /(?![\n\r])[\p{Cc}\p{Cs}\p{Bidi_Control}]/u;

/** The first character that no form can carry (control and bidi characters but line breaks, halves of pairs), or null. */
export function unprintableCharacter(text: string): string | null {
  const found = UNPRINTABLE.exec(text)?.[0];
  return found === undefined ? null : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
