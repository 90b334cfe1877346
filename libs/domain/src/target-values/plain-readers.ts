import { isPlaceholder, isSpreadsheetError } from './placeholder.js';
import type { Reader } from './reading.js';
import { unclear } from './reading.js';

const DECLARED_ABSENT =
  /^(?:(?:本|该)?(?:项目|指标|单位)?(?:暂|均)?不(?:涉及|适用)(?:该指标|此项|该项|本项)?|无|暂无|没有|不适用|不涉及|未设置|未设定|空|\(空\)|\(无\)|n\/?a|null|nil|none|[-—/\\·,、]+)$/iu;
const YES = /^(?:是|yes|y|√|✓|✔|☑|有)$/iu;
const NO = /^(?:否|no|n|✗|✘|☒)$/iu;
const CHOICE =
  /^[□☐☑√✓✔■☒]?(?:是|有)[□☐☑√✓✔■☒]?[/、或,]?[□☐☑√✓✔■☒]?(?:否|无)[□☐☑√✓✔■☒]?$|^(?:是否|有无|yes\/no|y\/n)$/iu;

const BOX = '[□☐☑√✓✔■☒]';
/** □是 ☑否 has its boxes in front, 是☑ 否□ behind; a mark in the middle alone belongs to neither. */
const BOXED = [
  new RegExp(`^(${BOX})(?:是|有)[/、或,]?(${BOX}?)(?:否|无)$`, 'u'),
  new RegExp(`^(?:是|有)(${BOX}?)[/、或,]?(?:否|无)(${BOX})$`, 'u'),
] as const;
const TICK = /[☑√✓✔■☒]/u;

/** Which of 是 and 否 is ticked; null when neither or both. */
function ticked(compact: string): boolean | null {
  const [, yes = '', no = ''] = BOXED[0].exec(compact) ?? BOXED[1].exec(compact) ?? [];
  return TICK.test(yes) === TICK.test(no) ? null : TICK.test(yes);
}

/** NONE: a blank cell or a written 无, kept apart. */
export const readAbsence: Reader = ({ compact, normalised }) => {
  if (normalised === '') return { kind: 'none', absence: 'blank', notes: [] };
  const declared = compact === '' || DECLARED_ABSENT.test(compact) || DECLARED_ABSENT.test(normalised);
  return declared ? { kind: 'none', absence: 'declared', notes: [] } : null;
};

/** 是/否 where nobody chose. */
export const readChoice: Reader = ({ compact }) =>
  CHOICE.test(compact) ? unclear({ code: 'choice-not-made' }) : null;

/** PLACEHOLDER: the template's blank was left. */
export const readPlaceholder: Reader = ({ normalised }) => {
  if (!isPlaceholder(normalised)) return null;
  return {
    kind: 'placeholder',
    notes: [{ code: isSpreadsheetError(normalised) ? 'spreadsheet-error' : 'placeholder' }],
  };
};

/** YESNO: 是 or 否, ticked or written. */
export const readYesNo: Reader = ({ compact }) => {
  const choice = ticked(compact);
  if (choice !== null) return { kind: 'yes-no', yesNo: choice, notes: [] };
  if (YES.test(compact)) return { kind: 'yes-no', yesNo: true, notes: [] };
  return NO.test(compact) ? { kind: 'yes-no', yesNo: false, notes: [] } : null;
};
