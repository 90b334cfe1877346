import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReplayDifference } from '#libs/persistence';
import { verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TownHall } from '#libs/testing';

/** Changes that only a superuser can plant, and how the proof names them. */
const PLANTED: readonly (readonly [what: string, sql: string, finding: string])[] = [
  [
    'a budget changed in the list',
    'UPDATE pifu.goal_table SET annual_budget = 1',
    'row-differs: annual_budget',
  ],
  [
    'a state shown that is not so',
    "UPDATE pifu.goal_table SET shown_state = '已公开'",
    'row-differs: shown_state',
  ],
  [
    'an owner exchanged',
    `UPDATE pifu.goal_table SET created_by = '${idOf('he')}'`,
    'row-differs: created_by',
  ],
  [
    'a target changed in the content',
    "UPDATE pifu.goal_table_version SET content = replace(content, '184', '84')",
    'row-differs: content',
  ],
  ['an author erased', "UPDATE pifu.goal_table_version SET authors = '[]'", 'row-differs: authors'],
  [
    'an author added to a case',
    `INSERT INTO pifu.case_participant SELECT tenant_id, case_id, '${idOf('he')}', 'author' FROM pifu.approval_round`,
    'row-without-event: case_participant',
  ],
  [
    'a participant erased',
    `DELETE FROM pifu.case_participant WHERE person_id = '${idOf('zhou')}'`,
    'row-missing: case_participant',
  ],
  ['a decision turned round', "UPDATE pifu.decision SET verb = 'return'", 'row-differs: verb'],
  [
    'a decision back-dated',
    "UPDATE pifu.decision SET decided_at = decided_at - interval '1 day'",
    'row-differs: decided_at',
  ],
  [
    'a task given more time',
    "UPDATE pifu.task SET due_at = due_at + interval '7 days'",
    'row-differs: due_at',
  ],
  ['a candidate left out', "UPDATE pifu.task SET candidates = '[]'", 'row-differs: candidates'],
  ['a case closed', "UPDATE pifu.approval_case SET status = 'approved'", 'row-differs: status'],
  [
    'another definition',
    "UPDATE pifu.approval_case SET definition_hash = 'x'",
    'row-differs: definition_hash',
  ],
  ['a round at another stage', "UPDATE pifu.approval_round SET stage = 'review'", 'row-differs: stage'],
  [
    'an event under another name',
    `UPDATE pifu.event SET actor_id = '${idOf('he')}'`,
    'event-copy-differs: actor',
  ],
  [
    'an event back-dated in its column',
    "UPDATE pifu.event SET occurred_at = occurred_at - interval '1 day'",
    'event-copy-differs: occurredAt',
  ],
  ['an event rewritten', "UPDATE pifu.event SET body = replace(body, '184', '84')", 'row-differs: content'],
  [
    'a body spelled otherwise',
    'UPDATE pifu.event SET body = replace(body, \'"actor":\', \'"actor": \')',
    'body-not-canonical: ',
  ],
  ['an event deleted', 'DELETE FROM pifu.event WHERE stream_version = 2', 'version-gap: '],
  ['the first event deleted', 'DELETE FROM pifu.event WHERE stream_version = 1', 'stream-cannot-be-folded: '],
  ['all events deleted', 'DELETE FROM pifu.event', 'row-without-event: goal_table'],
  [
    'a whole table forged',
    `INSERT INTO pifu.goal_table SELECT tenant_id, gen_random_uuid(), unit_id, 2030, project_key, occasion,
     created_by, created_at, 1, 'none', NULL, NULL, NULL, NULL, shown_state, project_name, annual_budget FROM pifu.goal_table LIMIT 1`,
    'row-without-event: goal_table',
  ],
];

describe('the proof that the events give every row of the state', () => {
  let honest: FreshDatabase;

  beforeAll(async () => {
    honest = await freshDatabase();
    await seedTown(honest);
    const app = await applicationOver(honest);
    const hall = new TownHall(app);
    await hall.reviewed('甲');
    await hall.submitted('乙');
    await hall.draft('丙');
    await app.close();
  });

  afterAll(() => honest.drop());

  /** The differences after somebody got past every privilege, trigger and key. */
  async function differencesAfter(...planted: readonly string[]): Promise<readonly ReplayDifference[]> {
    const database = await honest.copy();
    const client = await database.connect('superuser');
    await client.query("SET session_replication_role = 'replica'");
    for (const table of ['event', 'decision', 'case_participant', 'round_decider']) {
      await client.query(`ALTER TABLE pifu.${table} DISABLE TRIGGER ALL`);
    }
    for (const sql of planted) await client.query(sql);
    await client.end();
    const { differences } = await verifyReplay(database.as('auditor'));
    await database.drop();
    return differences;
  }

  it('finds nothing in an honest database', async () => {
    expect(await verifyReplay(honest.as('auditor'))).toEqual({ streams: 3, events: 8, differences: [] });
  });

  it.each(PLANTED)('finds %s', async (_, sql, expected) => {
    const found = (await differencesAfter(sql)).map(({ kind, detail }) => `${kind}: ${detail}`);
    const [kind = '', place = ''] = expected.split(': ');
    expect(found.filter((one) => one.startsWith(kind) && one.includes(place))).not.toEqual([]);
  });

  it('names the district, the table, the row and the column, and nothing else', async () => {
    const [difference, ...others] = await differencesAfter(
      "UPDATE pifu.goal_table SET official_url = 'x' WHERE project_name = '丙'",
    );
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ tenantId: TENANT, kind: 'row-differs' });
    expect(difference?.detail).toBe(`goal_table ${difference?.streamId ?? ''} official_url`);
  });

  it('looks at more streams than fit on a page, and keeps a bounded list of what it finds', async () => {
    const differences = await differencesAfter(
      `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version,
         actor_id, actor_kind, occurred_at, correlation_id, body)
       SELECT gen_random_uuid(), 0, '${TENANT}', 'reminder', gen_random_uuid(), 1, 'reminder.sent', 1,
         gen_random_uuid(), 'system', now(), 'c', '{}' FROM generate_series(1, 250)`,
    );
    expect(new Set(differences.map(({ streamId }) => streamId)).size).toBeGreaterThan(70);
    expect(differences).toHaveLength(1000);
  });
});
