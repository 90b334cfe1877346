/** One statement in Chinese and English. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Writes both languages of a statement in one line. */
export function words(zh: string, en: string): Words {
  return { zh, en };
}
