import type { Bilingual } from './words.js';

/** What each constraint of a DTO asks for; `{limit}` is the bound or the list that it names. */
export const CONSTRAINT_WORDS: Readonly<Record<string, Bilingual>> = {
  whitelistValidation: ['没有这个字段', 'there is no such field'],
  isDefined: ['必填', 'required'],
  isNotEmpty: ['必填', 'required'],
  isString: ['应为文字', 'must be text'],
  isInt: ['应为整数', 'must be an integer'],
  isBoolean: ['应为 true 或 false', 'must be true or false'],
  isBooleanString: ['应为 true 或 false', 'must be true or false'],
  isArray: ['应为列表', 'must be a list'],
  isObject: ['应为对象', 'must be an object'],
  nestedValidation: ['应为对象', 'must be an object'],
  isUuid: ['应为 UUID', 'must be a UUID'],
  isIn: ['应为下列之一：{limit}', 'must be one of: {limit}'],
  matches: ['格式不符', 'must have the form that is asked for'],
  maxLength: ['不得超过 {limit} 个字', 'must not exceed {limit} characters'],
  minLength: ['不得少于 {limit} 个字', 'must have at least {limit} characters'],
  arrayMaxSize: ['不得超过 {limit} 条', 'must not have more than {limit} entries'],
  min: ['不得小于 {limit}', 'must not be less than {limit}'],
  max: ['不得大于 {limit}', 'must not be greater than {limit}'],
  isMoney: ['应为非负金额，最多两位小数，例如 8726400.00', 'must be an amount ≥ 0 with at most two decimals'],
  isPlainText: [
    '不得含控制字符、书写方向字符或半个字符',
    'must not hold control or bidi characters, or half ones',
  ],
  isContentHash: ['应为 64 位十六进制指纹', 'must be a fingerprint of 64 hexadecimal digits'],
  isDay: ['应为日期 YYYY-MM-DD', 'must be a date YYYY-MM-DD'],
  isMoment: ['应为带时区的时间，例如 2024-01-25T10:41:00+08:00', 'must be an instant with an offset'],
  isDisclosure: ['公开方式应为 public，或 exempt 并附 basis', 'must be public, or exempt with its basis'],
};
