import type { Words } from '../target-values/words.js';

/** 红 ■ · 黄 ▲ · 绿 ● · 蓝 (超额) · 灰: grey says that nothing can be judged, never that something is wrong. */
export type LightColour = 'red' | 'yellow' | 'green' | 'blue' | 'grey';

/** Which rule gave a light; stable, because reports of closed rounds refer to it. */
export type LightRule =
  | 'ratio'
  | 'limit'
  | 'exact'
  | 'range'
  | 'pace'
  | 'tier'
  | 'yes-no'
  | 'date'
  | 'money'
  | 'not-due'
  | 'due-month-missing'
  | 'nothing-expected'
  | 'budget-zero'
  | 'no-target'
  | 'target-unreadable'
  | 'not-reported';

/** One light with everything a person needs to agree or disagree. */
export interface Light {
  readonly colour: LightColour;
  readonly rule: LightRule;
  /** The rule in words, with its arithmetic. */
  readonly because: Words;
  /** Reached of expected in per cent, cut to two places; null where no ratio decides. */
  readonly ratio: string | null;
  /** True where more was reached than expected and somebody should say why. */
  readonly asksExplanation: boolean;
  /** The policy whose thresholds were used. */
  readonly policy: string;
}

/** A light with its sign, as it is spoken of. */
export const COLOUR_WORDS: Readonly<Record<LightColour, Words>> = {
  red: { zh: '红灯 ■', en: 'red ■' },
  yellow: { zh: '黄灯 ▲', en: 'yellow ▲' },
  green: { zh: '绿灯 ●', en: 'green ●' },
  blue: { zh: '蓝灯 ◆', en: 'blue ◆' },
  grey: { zh: '灰灯 ○', en: 'grey ○' },
};

/** A light that no ratio decides; the sentence ends with the colour. */
export function plainLight(policy: string, colour: LightColour, rule: LightRule, because: Words): Light {
  const shown = COLOUR_WORDS[colour];
  return {
    colour,
    rule,
    because: { zh: `${because.zh} → ${shown.zh}`, en: `${because.en} → ${shown.en}` },
    ratio: null,
    asksExplanation: false,
    policy,
  };
}
