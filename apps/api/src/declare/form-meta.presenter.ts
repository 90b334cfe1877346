import type { FormMeta } from '#libs/documents';
import type { GoalTableVersion } from '#libs/domain';

/** What the form prints beside the content; 表种 follows from the state: nothing unapproved prints 批复. */
export function formMetaOf(version: GoalTableVersion, demo: boolean): FormMeta {
  const approved = version.status === 'approved' || version.status === 'superseded';
  if (!approved) return { titleSuffix: '申报', demo };
  const { approvalNumber, approvalDate, contentHash } = version;
  return { titleSuffix: '批复', approvalNumber, approvalDate, fingerprint: contentHash, demo };
}
