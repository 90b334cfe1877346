import type { GoalTableContent } from '#libs/domain';
import type { FormMeta } from './form-meta.js';
import { layOutForm } from './lay-out-form.js';
import { renderText } from './render-text.js';

/**
 * The one canonical text of a goal table: tabs, six columns (more only for 计量单位 and 权重), catalogue order, LF.
 * Reading it again with the importer gives the same content. Throws `UnprintableTextError` for control characters.
 */
export function exportGoalTable(content: GoalTableContent, meta: FormMeta): string {
  return renderText(layOutForm(content, meta));
}
