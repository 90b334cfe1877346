import { createHash } from 'node:crypto';
import { importGoalTables } from '#libs/documents';
import type { GoalTableContent } from '#libs/domain';
import { contentHashOf } from '#libs/domain';
import type { PublicAnswer } from '../api/answers.js';
import type { StoryStage } from './story-stage.js';

interface PublishedContent {
  readonly content: GoalTableContent;
}

/**
 * Reads the public pages as anybody, without a cookie, and compares them with the source file cell by cell and
 * with the fingerprint that the approver saw.
 * @param approved fingerprints by project
 * @returns how many tables are public
 * @throws Error with the table that differs
 */
export async function comparePublished(
  stage: StoryStage,
  file: Uint8Array,
  approved: ReadonlyMap<string, string>,
): Promise<number> {
  const list = await readJson<{ items: readonly PublicAnswer[] }>(`${stage.origin}/v1/public/goal-tables`);
  const source = importGoalTables(file, { newId: () => '' });
  if (!source.ok) throw new Error('源文件读不出 the source cannot be read');
  for (const table of source.tables) {
    if (!table.ok) throw new Error(`源文件里的表读不出 unreadable in the source: ${table.title}`);
    const row = list.items.find(({ projectName }) => projectName === table.content.projectName);
    if (row === undefined) throw new Error(`没有公开 is not public: ${table.content.projectName}`);
    const page = await readJson<PublicAnswer & PublishedContent>(
      `${stage.origin}/v1/public/goal-tables/${row.goalTableId}`,
    );
    if (bare(page.content) !== bare(table.content)) {
      throw new Error(`公开内容与源表不同 differs from the source: ${row.projectName}`);
    }
    const fingerprints = [
      row.contentHash,
      approved.get(row.projectName),
      contentHashOf(page.content, sha256),
    ];
    if (new Set(fingerprints).size > 1) {
      throw new Error(`公开的指纹与批复的不同 not what was approved: ${fingerprints.join(' ')}`);
    }
    const html = await fetch(`${stage.origin}/public/${row.goalTableId}`);
    const text = await html.text();
    if (!html.ok || !text.includes(row.contentHash))
      throw new Error(`公开页面没有指纹 no fingerprint: ${row.projectName}`);
    stage.log.tell(`        公开页《${row.projectName}》与源表一致，指纹 ${row.contentHash.slice(0, 12)}…`);
  }
  return list.items.length;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The content without the ids that each import gives anew, keys in one order. */
function bare(content: object): string {
  return JSON.stringify(content, (key, value: unknown) => {
    if (key === 'lineageId') return undefined;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${String(response.status)}`);
  return (await response.json()) as T;
}
