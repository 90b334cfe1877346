import type pg from 'pg';

/** Everything that a round has left behind about one table, but ids and moments of the clock. */
const OF_TABLE = `SELECT r.project_name AS project, r.status, r.light, r.money_light AS money, r.quadrant,
    r.state::jsonb -> 'lights' AS lights, r.state::jsonb -> 'plan' AS plan,
    (SELECT array_agg(e.stream_version || ' ' || e.type ORDER BY e.stream_version) FROM pifu.event e
      WHERE e.stream_id = r.id) AS events,
    (SELECT array_agg(concat_ws(' ', d.kind, d.role, d.due_on, d.status)) FROM pifu.duty d
      WHERE d.stream_id = r.id) AS duties,
    (SELECT array_agg(concat_ws(' ', m.kind, m.occurrence, m.due_at, m.status) ORDER BY m.due_at)
      FROM pifu.reminder m JOIN pifu.duty d ON d.id = m.duty_id WHERE d.stream_id = r.id) AS reminders,
    (SELECT array_agg(concat_ws(' ', l.rule, l.due_at, l.status))
      FROM pifu.deadline l JOIN pifu.duty d ON d.id = l.duty_id WHERE d.stream_id = r.id) AS deadlines
  FROM pifu.progress_report r WHERE r.round_id = $1 ORDER BY r.project_name`;

/** What is told of the round itself and of the work on it. */
const OF_ROUND = `SELECT stream_type, array_agg(type ORDER BY recorded_at) AS events FROM pifu.event
  WHERE stream_type IN ('monitoring-round', 'job') GROUP BY stream_type, stream_id ORDER BY 1, 2`;

const OF_JOBS = 'SELECT kind, state, done, total, error_count FROM pifu.job ORDER BY kind';

/** A round as anybody finds it who was not there: equal for two runs that came to the same. */
export interface RoundSnapshot {
  readonly tables: readonly object[];
  readonly round: readonly object[];
  readonly jobs: readonly object[];
}

/** Takes it, with everything that may be counted twice. */
export async function roundSnapshot(superuser: pg.Client, roundId: string): Promise<RoundSnapshot> {
  const { rows: tables } = await superuser.query<object>(OF_TABLE, [roundId]);
  const { rows: round } = await superuser.query<object>(OF_ROUND);
  const { rows: jobs } = await superuser.query<object>(OF_JOBS);
  return { tables, round, jobs };
}
