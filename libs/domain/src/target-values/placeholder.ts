const TYPED =
  /^(?:待定|待填|待填写|待补充|待补|待明确|待确定|待核定|未定|未填|未填写|请填写|请输入|填写|请填(?:写|报)?[^\d]{0,6}|tbd|todo|\.{2,}|…+)$/iu;
const SPREADSHEET_ERROR = /#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?/iu;
const RUN =
  /(?<![\p{Script=Latin}\p{N}.%‰])(?:[xX×]{2,}|[*＊]{2,}|_{2,}|[?？]{2,}|[○〇◯△□■#●◆]{2,}|N{2,})(?![\p{Script=Latin}\p{N}.])/u;
const AFTER_SIGN = /[≥≤><=](?:[xX×nN]|[*＊]|_|[?？]|[○〇◯△□])(?![\p{Script=Latin}\p{N}.≤<≥>])/u;
const YEAR = /(?<!\d)(?:19|20)(?:[xX×*＊_?？○〇□]{2})(?=年|[-./])/u;

/** A lone X is a blank only where a unit or a part of a date follows. */
const LONE =
  /^[≥≤><=]?[xX×](?=[%‰]$|[个次场人名户家项件台套辆处座所亩吨期天年月日元份篇批条株万]\p{Script=Han}{0,3}$)|(?:^|年|月)[xX×](?=[年月日号])/u;

/** True for a cell whose author left the template's blank to be filled: `≥**株`, `XX`, `20XX年`, `#REF!`. */
export function isPlaceholder(text: string): boolean {
  const bare = text.replace(/[\s()（）[\]【】<>《》“”"。]/gu, '');
  return (
    TYPED.test(bare) ||
    SPREADSHEET_ERROR.test(text) ||
    [RUN, AFTER_SIGN, YEAR, LONE].some((form) => form.test(text))
  );
}

/** True when a spreadsheet's own error stands in the cell instead of a value. */
export function isSpreadsheetError(text: string): boolean {
  return SPREADSHEET_ERROR.test(text);
}
