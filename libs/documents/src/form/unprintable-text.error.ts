const SHOWN = 40;

/** Thrown when a content holds a character that the form cannot carry: leaving it out would change the table. */
export class UnprintableTextError extends Error {
  readonly code = 'unprintable-text';

  constructor(
    readonly text: string,
    /** The character as `U+0009`. */
    readonly character: string,
  ) {
    super(`${character} cannot be printed on the form: ${text.slice(0, SHOWN)}`);
    this.name = 'UnprintableTextError';
  }
}
