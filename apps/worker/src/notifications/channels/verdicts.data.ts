/** What becomes of a message that a service answered with a code. */
export type Verdict = 'again' | 'never';

/** Codes of one service. */
type Verdicts = Readonly<Partial<Record<number, Verdict>>>;

/** 钉钉: a wrong sign, time or keyword, a robot that is gone; too many messages in a minute pass. */
export const DINGTALK_VERDICTS: Verdicts = {
  [-1]: 'again',
  130101: 'again',
  410100: 'again',
  310000: 'never',
  300001: 'never',
  300005: 'never',
  400013: 'never',
  400101: 'never',
  400102: 'never',
  400105: 'never',
  400106: 'never',
  40035: 'never',
  430101: 'never',
  430102: 'never',
  430103: 'never',
  430104: 'never',
};

/** 飞书: the same of its own. */
export const FEISHU_VERDICTS: Verdicts = {
  11232: 'again',
  11233: 'again',
  99991400: 'again',
  9499: 'never',
  19001: 'never',
  19002: 'never',
  19021: 'never',
  19022: 'never',
  19024: 'never',
};

/** 企业微信 and 粤政易: bad secrets, unknown people, no right; busy or too often passes. */
export const WECOM_VERDICTS: Verdicts = {
  [-1]: 'again',
  45009: 'again',
  45033: 'again',
  40001: 'never',
  40003: 'never',
  40013: 'never',
  40056: 'never',
  48002: 'never',
  60011: 'never',
  60020: 'never',
  81013: 'never',
  82001: 'never',
  301002: 'never',
};
