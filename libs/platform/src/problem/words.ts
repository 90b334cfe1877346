/** A text in Chinese and in English. */
export type Bilingual = readonly [zh: string, en: string];

/** Languages that problems are written in. */
export type Language = 'zh-CN' | 'en';

/** One language of a text. */
export function inLanguage([zh, en]: Bilingual, language: Language): string {
  return language === 'en' ? en : zh;
}

/** The reader's language by `Accept-Language`: Chinese unless English is asked for and preferred. */
export function languageOf(header: string | undefined): Language {
  const weights = { zh: 0, en: 0 };
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [range = '', ...parameters] = part.trim().split(';');
    const [language] = range.trim().split('-');
    if (language === 'zh' || language === 'en') {
      weights[language] = Math.max(weights[language], weightOf(parameters));
    }
  }
  return weights.en > weights.zh ? 'en' : 'zh-CN';
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
  const weight = Number(quality?.slice(2) ?? '1');
  return Number.isFinite(weight) ? weight : 0;
}
