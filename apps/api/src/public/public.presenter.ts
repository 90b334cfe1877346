import type { PublishedTable } from '#libs/application';
import { presentContent } from '../declare/dto/content.dto.js';
import type { PublicRowDto, PublicTableDto } from './public.dto.js';

/** One line about a published table; `demo` marks invented data. */
export function presentPublicRow(table: PublishedTable, demo: boolean): PublicRowDto {
  const { goalTableId, unitName, content, contentHash, approvalNumber, approvalDate } = table;
  const { publishedAt, officialUrl } = table;
  const { projectName, fiscalYear, annualBudget } = content;
  return {
    ...{ goalTableId, unitName, projectName, fiscalYear, annualBudget, contentHash },
    ...{ approvalNumber, approvalDate, publishedAt, officialUrl, demo },
  };
}

/** The whole published table. */
export function presentPublicTable(table: PublishedTable, demo: boolean): PublicTableDto {
  return Object.assign(presentPublicRow(table, demo), { content: presentContent(table.content) });
}
