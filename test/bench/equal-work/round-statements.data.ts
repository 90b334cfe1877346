type Columns = readonly (readonly [name: string, type: string])[];

const TENANT: Columns[number] = ['tenant_id', 'uuid'];
const ID: Columns[number] = ['id', 'uuid'];

/** What the opening of a round writes, in the order of `round-rows.ts`. */
const WRITTEN: Readonly<
  Record<'report' | 'event' | 'duty' | 'deadline' | 'reminder', readonly [table: string, Columns]>
> = {
  report: [
    'progress_report',
    [
      ...[TENANT, ID],
      ...([
        ['fiscal_year', 'integer'],
        ['version', 'integer'],
        ['round_id', 'uuid'],
        ['goal_table_id', 'uuid'],
        ['unit_id', 'uuid'],
        ['version_id', 'uuid'],
        ['project_name', 'text'],
        ['status', 'text'],
        ['state', 'text'],
      ] as const),
    ],
  ],
  event: [
    'event',
    [
      ID,
      ['year', 'integer'],
      TENANT,
      ['stream_type', 'text'],
      ['stream_id', 'uuid'],
      ['stream_version', 'integer'],
      ['type', 'text'],
      ['type_version', 'integer'],
      ['actor_id', 'uuid'],
      ['actor_kind', 'text'],
      ['occurred_at', 'timestamptz'],
      ['correlation_id', 'text'],
      ['body', 'text'],
    ],
  ],
  duty: [
    'duty',
    [
      ...[TENANT, ID],
      ...([
        ['stream_id', 'uuid'],
        ['stream_type', 'text'],
        ['kind', 'text'],
        ['role', 'text'],
        ['unit_id', 'uuid'],
        ['opened_at', 'timestamptz'],
        ['due_on', 'date'],
        ['due_at', 'timestamptz'],
        ['provisional', 'boolean'],
        ['status', 'text'],
      ] as const),
    ],
  ],
  deadline: [
    'deadline',
    [
      ...[TENANT, ID],
      ...([
        ['duty_id', 'uuid'],
        ['rule', 'text'],
        ['due_at', 'timestamptz'],
        ['provisional', 'boolean'],
      ] as const),
    ],
  ],
  reminder: [
    'reminder',
    [
      ...[TENANT, ID],
      ...([
        ['kind', 'text'],
        ['duty_id', 'uuid'],
        ['occurrence', 'text'],
        ['due_at', 'timestamptz'],
      ] as const),
    ],
  ],
};

/** A kind of row that a round writes. */
export type Written = keyof typeof WRITTEN;

/** Many rows by one statement: an array for each column. */
export function insertMany(what: Written): string {
  const [table, columns] = WRITTEN[what];
  const arrays = columns.map(([, type], at) => `$${String(at + 1)}::${type}[]`).join(', ');
  return `INSERT INTO pifu.${table} (${columns.map(([name]) => name).join(', ')}) SELECT * FROM unnest(${arrays})`;
}

/** The table of a kind of row, for whoever describes it to a mapper. */
export function tableOf(what: Written): { readonly table: string; readonly columns: Columns } {
  const [table, columns] = WRITTEN[what];
  return { table, columns };
}

/** New lights of many reports, each only by one version. */
export const STORE_LIGHTS = `UPDATE pifu.progress_report r
  SET version = n.version, light = n.light, money_light = n.money, quadrant = n.quadrant, state = n.state
  FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[])
    AS n(tenant_id, id, version, light, money, quadrant, state)
  WHERE r.tenant_id = n.tenant_id AND r.id = n.id AND r.version = n.version - 1`;

/** Tables after an id with the version in force at the half-year; both tables are told the range. */
export const IN_FORCE = `SELECT g.id AS "goalTableId", g.unit_id AS "unitId", v.id AS "versionId",
    v.content_hash AS "contentHash", v.content
  FROM (SELECT id, unit_id FROM pifu.goal_table WHERE tenant_id = $1 AND fiscal_year = 2024 AND id > $2
      ORDER BY id LIMIT $3) g
  JOIN LATERAL (SELECT id, content_hash, content FROM pifu.goal_table_version v
    WHERE v.tenant_id = $1 AND v.goal_table_id = g.id AND v.status IN ('approved', 'superseded')
      AND v.approval_date <= '2024-06-30' ORDER BY v.approval_date DESC, v.no DESC LIMIT 1) v ON true
  ORDER BY g.id`;

/** Reports after an id with the content that was pinned. */
export const REPORTS = `SELECT r.id, r.state, v.content FROM pifu.progress_report r
  JOIN pifu.goal_table_version v ON v.tenant_id = r.tenant_id AND v.id = r.version_id
  WHERE r.tenant_id = $1 AND r.round_id = $2 AND r.id > $3 ORDER BY r.id LIMIT $4 FOR UPDATE OF r`;

/** Which of some tables have been asked already. */
export const ASKED = `SELECT goal_table_id AS id FROM pifu.progress_report
  WHERE tenant_id = $1 AND round_id = $2 AND goal_table_id = ANY($3)`;

/** What keeps a page from being done twice, and the next one waiting: the same as in any outbox. */
export const HANDLED = 'INSERT INTO pifu.handled_message (tenant_id, message_id) VALUES ($1, $2)';

/** Nobody relays it: it is handled already. */
export const NEXT = `INSERT INTO pifu.outbox (tenant_id, id, name, payload, dispatched_at, handled_at)
  VALUES ($1, $2, 'round.open-page', $3, clock_timestamp(), clock_timestamp())`;
