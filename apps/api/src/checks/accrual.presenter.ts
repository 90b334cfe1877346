import type { GoalTableContent } from '#libs/domain';
import { proposeAccrual } from '#libs/domain';
import type { Language } from '#libs/platform';
import type { AccrualDto } from './dto/accrual.dto.js';

/** The default accrual of every indicator with its reason, in the order of the table. */
export function presentAccruals(content: GoalTableContent, language: Language): AccrualDto[] {
  return content.indicators.map((indicator) => {
    const { accrual, because, hangsOn } = proposeAccrual(indicator, content);
    const { lineageId, name } = indicator;
    const reason = language === 'en' ? because.en : because.zh;
    return { lineageId, name, accrual, reason, hangsOn: hangsOn ?? null };
  });
}
