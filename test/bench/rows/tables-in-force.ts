import type { GoalTableContent } from '#libs/domain';
import type { TownHall } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import type pg from 'pg';
import { copyIdSql, copyRows } from './copied-rows.js';

/** What is another text in each copy: a price, a count, and the name of an indicator; the rest is said by everybody. */
const VARIED: readonly (readonly [text: string, copied: string])[] = [
  ['≤ 2085', "'≤ ' || 2000 + n % 997"],
  ['≥ 20"', `'≥ ' || 20 + n % 4999 || '"'`],
  ['购买服务人员资质达标', "'购买服务人员资质达标' || n"],
];

/** Ten indicators as three real tables have them: counts, rates, a price, words, and one that is computed. */
export function tenIndicators(projectName: string): GoalTableContent {
  const [staff, , uniforms] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];
  const indicators = [...uniforms.indicators, ...staff.indicators.slice(1, 3)];
  return { ...uniforms, projectName, projectCode: null, indicators };
}

/** Approves one such table and copies it, each copy with words of its own; answers how many are in force. */
export async function tablesInForce(hall: TownHall, superuser: pg.Client, tables: number): Promise<number> {
  const name = '年中监控的项目 0';
  const template = await hall.approved(tenIndicators(name));
  const named = "'年中监控的项目 ' || n";
  const content = [[name, named] as const, ...VARIED].reduce(
    (sql, [text, copied]) => `replace(${sql}, '${text}', ${copied})`,
    't.content',
  );
  const id = copyIdSql('in force');
  await copyRows(
    superuser,
    [
      {
        table: 'goal_table',
        where: `t.id = '${template}'`,
        changes: { id, project_key: named, project_name: named },
      },
      {
        table: 'goal_table_version',
        where: `t.goal_table_id = '${template}'`,
        changes: { id: copyIdSql('version in force'), goal_table_id: id, content },
      },
    ],
    [1, tables - 1],
  );
  return tables;
}
