/** 表种: follows from the state of a table; nothing unapproved prints 批复. */
export type TitleSuffix = '申报' | '批复' | '调整申报' | '调整批复';

/** Every 表种 that a title can carry. */
export const TITLE_SUFFIXES: readonly TitleSuffix[] = ['申报', '批复', '调整申报', '调整批复'];

/** True for the two that only an approved table carries. */
export function isApprovedSuffix(suffix: TitleSuffix): boolean {
  return suffix === '批复' || suffix === '调整批复';
}
