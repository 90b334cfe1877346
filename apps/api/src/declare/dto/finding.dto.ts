import type { Finding } from '#libs/domain';
import type { Language } from '#libs/platform';

/** What one rule of the pre-check says. */
export class FindingDto {
  rule!: string;
  verdict!: string;
  /** JSON pointers into the content. */
  cells!: string[];
  evidence!: string;
  suggestedRepair!: string | null;
  mustExplain!: boolean;
}

/** The findings in the reader's language; what passed is left out. */
export function presentFindings(findings: readonly Finding[], language: Language): FindingDto[] {
  const key = language === 'en' ? 'en' : 'zh';
  return findings
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ rule, verdict, cells, evidence, suggestedRepair, mustExplain }) => ({
      ...{ rule, verdict, mustExplain },
      cells: [...cells],
      evidence: evidence[key],
      suggestedRepair: suggestedRepair?.[key] ?? null,
    }));
}
