/**
 * The statements of the prototype: what a careful engineer writes by hand with plain pg, one prepared statement
 * per row, no guards and no framework. They write the very rows that Pifu writes.
 */
export const STATEMENTS = {
  tenant: "SELECT set_config('pifu.tenant', $1, true)",
  key: 'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))',
  known:
    'SELECT answer FROM pifu.idempotency WHERE tenant_id = $1 AND actor_id = $2 AND route = $3 AND key = $4',
  lock: 'SELECT version FROM pifu.goal_table WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
  now: 'SELECT pifu.pifu_now() AS now',
  table: `INSERT INTO pifu.goal_table (tenant_id, id, unit_id, fiscal_year, project_key, occasion, created_by, created_at,
    version, publication_status, shown_state, project_name, annual_budget)
    VALUES ($1, $2, $3, 2024, $4, 'initial', $5, $6, 1, 'none', '填报中', $4, 8726400.00)`,
  head: `UPDATE pifu.goal_table SET version = $3 + 1, shown_state = $4, publication_status = $5, published_at = $6
    WHERE tenant_id = $1 AND id = $2 AND version = $3`,
  version: `INSERT INTO pifu.goal_table_version (tenant_id, id, goal_table_id, no, status, content, content_hash, presented,
    authors, explanations) VALUES ($1, $2, $3, 1, 'draft', $4, $5, false, $6, '[]')`,
  versionStatus: `UPDATE pifu.goal_table_version SET status = $3, presented = true, authors = $4, submitted_by = $5,
    approval_number = $6, approval_date = $7 WHERE tenant_id = $1 AND id = $2`,
  case: `INSERT INTO pifu.approval_case (tenant_id, id, goal_table_id, position, status, definition_key, definition_version,
    definition_hash, opened_at) VALUES ($1, $2, $3, 0, 'running', 'goal-table-town', 1, 'x', $4)`,
  caseStatus: 'UPDATE pifu.approval_case SET status = $3, closed_at = $4 WHERE tenant_id = $1 AND id = $2',
  round: `INSERT INTO pifu.approval_round (tenant_id, id, goal_table_id, position, case_id, no, version_id, content_hash,
    status, stage, opened_at) VALUES ($1, $2, $3, 0, $4, 1, $5, $6, 'open', 'review', $7)`,
  roundStage:
    'UPDATE pifu.approval_round SET status = $3, stage = $4, closed_at = $5 WHERE tenant_id = $1 AND id = $2',
  participant: 'INSERT INTO pifu.case_participant VALUES ($1, $2, $3, $4)',
  decider: 'INSERT INTO pifu.round_decider VALUES ($1, $2, $3, $4)',
  decision: `INSERT INTO pifu.decision (tenant_id, id, goal_table_id, position, case_id, round_id, task_id, stage, person_id,
    verb, final, content_hash, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
  task: `INSERT INTO pifu.task (tenant_id, id, goal_table_id, position, kind, stage, label, round_id, version_id, role,
    unit_id, candidates, status, version, opened_at, due_on, due_at, provisional)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '[]', 'open', 1, $12, $13, $14, false)`,
  taskDone: `UPDATE pifu.task SET status = 'done', version = version + 1, closed_at = $3, closed_by = $4, outcome = $5
    WHERE tenant_id = $1 AND id = $2 AND status = 'open'`,
  deadline: `INSERT INTO pifu.deadline (tenant_id, id, task_id, due_at, provisional) VALUES ($1, $2, $3, $4, false)`,
  deadlineEnd: "UPDATE pifu.deadline SET status = 'ended' WHERE tenant_id = $1 AND task_id = $2",
  reminder: `INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, occurrence, due_at) VALUES ($1, $2, $3, $4, $5, $6)`,
  remindersEnd:
    "UPDATE pifu.reminder SET status = 'cancelled' WHERE tenant_id = $1 AND task_id = $2 AND status = 'pending'",
  outbox: "INSERT INTO pifu.outbox (tenant_id, id, name, payload) VALUES ($1, $2, 'task.announce', $3)",
  event: `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version, actor_id,
    actor_kind, occurred_at, correlation_id, body)
    VALUES ($1, 2024, $2, 'goal-table', $3, $4, $5, 1, $6, 'person', $7, 'bench', $8)`,
  opening: `INSERT INTO pifu.event_opening (tenant_id, commitment, event_id, salt, words) VALUES ($1, $2, $3, $4, $5)`,
  idempotency: `INSERT INTO pifu.idempotency (tenant_id, actor_id, route, key, fingerprint, answer)
    VALUES ($1, $2, $3, $4, 'f', $5)`,
} as const;

/** Name of a statement. */
export type StatementName = keyof typeof STATEMENTS;
