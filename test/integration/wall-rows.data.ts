import { idOf, TENANT, TOWN_UNITS } from '#libs/testing';

/** Rows of tables that one ordinary case leaves empty. */
export const MORE_ROWS: readonly string[] = [
  `INSERT INTO pifu.district_rest_day VALUES ('${TENANT}', '2024-02-29', '镇运动会')`,
  `INSERT INTO pifu.credential (tenant_id, person_id, password_hash) VALUES ('${TENANT}', '${idOf('lin')}', 'x')`,
  `INSERT INTO pifu.session (tenant_id, token_hash, person_id) VALUES ('${TENANT}', 'token', '${idOf('lin')}')`,
  `INSERT INTO pifu.notice (tenant_id, id, person_id, kind, title, body, created_at)
   VALUES ('${TENANT}', gen_random_uuid(), '${idOf('lin')}', 'task', 't', 'b', now())`,
  `INSERT INTO pifu.clock_advance (tenant_id, id, target, requested_by)
   VALUES ('${TENANT}', gen_random_uuid(), now(), '${idOf('lin')}')`,
  `INSERT INTO pifu.handled_message (tenant_id, message_id) VALUES ('${TENANT}', gen_random_uuid())`,
  `INSERT INTO pifu.digest (tenant_id, id, person_id, due_at)
   VALUES ('${TENANT}', '${idOf('digest')}', '${idOf('lin')}', now())`,
  `INSERT INTO pifu.delivery (tenant_id, id, source_kind, source_id, person_id, channel, kind, status, attempts, version,
     replays, planned_at)
   VALUES ('${TENANT}', gen_random_uuid(), 'digest', '${idOf('digest')}', '${idOf('lin')}', 'mail', 'reminder', 'sent',
     1, 1, 0, now())`,
  `INSERT INTO pifu.channel_settings VALUES ('${TENANT}', '${idOf('lin')}', 1, '{}', '{}')`,
  `INSERT INTO pifu.digest_item SELECT tenant_id, '${idOf('digest')}', id, '${idOf('lin')}' FROM pifu.reminder LIMIT 1`,
  `INSERT INTO pifu.year_calendar VALUES ('${TENANT}', gen_random_uuid(), 2024, 1, now(), '{}')`,
  `INSERT INTO pifu.working_calendar VALUES ('${TENANT}', gen_random_uuid(), 2027, 1, '{}')`,
  `INSERT INTO pifu.calendar_feed (tenant_id, person_id, token_hash) VALUES ('${TENANT}', '${idOf('lin')}', 'feed')`,
  `INSERT INTO pifu.attachment (tenant_id, id, sha256, size, type, name, uploaded_by, uploaded_at)
   VALUES ('${TENANT}', gen_random_uuid(), repeat('a', 64), 1, 'pdf', 'a.pdf', '${idOf('lin')}', now())`,
  `INSERT INTO pifu.job (tenant_id, id, kind, requested_by, requested_at, state, done, total, errors, error_count, version)
   VALUES ('${TENANT}', gen_random_uuid(), 'k', '${idOf('lin')}', now(), 'queued', 0, 1, '[]', 0, 1)`,
  `INSERT INTO pifu.duty SELECT tenant_id, gen_random_uuid(), id, 'progress-report', 'progress-report', 'declarer',
     unit_id, NULL, now(), '2024-07-12', now(), NULL, false, 'open', NULL, NULL FROM pifu.goal_table`,
  `INSERT INTO pifu.incident SELECT tenant_id, gen_random_uuid(), 0, 1, NULL, id, unit_id, '填报', due_on, 'open', now(),
     NULL, '{}' FROM pifu.duty`,
  `INSERT INTO pifu.monitoring_round (tenant_id, id, fiscal_year, version, cut_off, status, state)
   VALUES ('${TENANT}', '${idOf('round')}', 2024, 1, '2024-06-30', 'planned', '{}')`,
  `INSERT INTO pifu.round_notice VALUES ('${TENANT}', '${idOf('round')}', 'h', 'p', 'f')`,
  `INSERT INTO pifu.progress_report
   SELECT v.tenant_id, '${idOf('report')}', 2024, 1, '${idOf('round')}', v.goal_table_id, '${TOWN_UNITS.grid}', v.id,
     'p', 'due', NULL, NULL, NULL, '{}' FROM pifu.goal_table_version v LIMIT 1`,
  `INSERT INTO pifu.progress_draft VALUES ('${TENANT}', '${idOf('report')}', 1, '{}', '${idOf('lin')}', now())`,
  `INSERT INTO pifu.progress_plan
   SELECT tenant_id, gen_random_uuid(), 2024, 1, id, unit_id, 'proposed', '{}' FROM pifu.goal_table LIMIT 1`,
  `INSERT INTO pifu.correction VALUES ('${TENANT}', gen_random_uuid(), 2024, 1, '${idOf('report')}', '${idOf('round')}',
     '${TOWN_UNITS.grid}', 'deviation', 'open', '{}')`,
  "INSERT INTO pifu.dead_letter (tenant_id, message_id, error) SELECT tenant_id, id, 'x' FROM pifu.outbox LIMIT 1",
  `INSERT INTO pifu.self_evaluation SELECT tenant_id, gen_random_uuid(), 2024, 1, id, unit_id, project_name, 'opened',
     NULL, NULL, false, '{}' FROM pifu.goal_table LIMIT 1`,
];
