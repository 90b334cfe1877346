import type { TitleSuffix } from './title-suffix.js';

/** What the form prints beside the content; all of it follows from the state of the table. */
export interface FormMeta {
  readonly titleSuffix: TitleSuffix;
  /** 批复文号; printed on an approved form only. */
  readonly approvalNumber?: string | null;
  /** 批复日期 as it is printed; on an approved form only. */
  readonly approvalDate?: string | null;
  /** Content hash; printed on an approved form only. */
  readonly fingerprint?: string | null;
  /** Adds the mark 演示数据. */
  readonly demo?: boolean;
}
