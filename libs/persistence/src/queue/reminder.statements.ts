import type { NamedStatement } from '../unit-of-work/transaction.js';

const REMINDER = `r.id, r.kind, r.task_id AS "taskId", r.duty_id AS "dutyId", r.urged_by AS "urgedBy", r.occurrence, t.goal_table_id AS "goalTableId", r.status,
  to_char(r.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt"`;

const JOIN_TASK = 'LEFT JOIN pifu.task t ON t.tenant_id = r.tenant_id AND t.id = r.task_id';

const SUBJECT_ROW = 'id uuid, "taskId" uuid, "dutyId" uuid, "dueAt" timestamptz';
const DEADLINE_ROW = `${SUBJECT_ROW}, "legalDueOn" date, provisional boolean`;
const REMINDER_ROW = `${SUBJECT_ROW}, kind text, occurrence text, "urgedBy" uuid`;

const SAME_SUBJECT = (one: string, other = 'row'): string =>
  `(${one}.task_id = ${other}."taskId" OR ${one}.duty_id = ${other}."dutyId")`;

/** A statement for tasks and one for duties, since each has an index of its own. */
function eachSubject(
  name: string,
  text: (isClosed: string) => string,
): Readonly<Record<'task' | 'duty', ClosedSubjects>> {
  const ofSubject = (what: 'task' | 'duty'): ClosedSubjects => ({
    one: { name: `${name}-${what}`, text: text(`${what}_id = $2`) },
    many: { name: `${name}-${what}-many`, text: text(`${what}_id = ANY($2)`) },
  });
  return { task: ofSubject('task'), duty: ofSubject('duty') };
}

/** A command closes one subject: for a list of unknown length, the database would plan anew each time, which costs more than the work. */
interface ClosedSubjects {
  readonly one: NamedStatement;
  readonly many: NamedStatement;
}

/** One deadline per task or duty. */
export const PLAN_DEADLINES: NamedStatement = {
  name: 'deadline-plan',
  text: `INSERT INTO pifu.deadline (tenant_id, id, task_id, duty_id, rule, due_at, legal_due_on, provisional)
    SELECT $1, id, "taskId", "dutyId", CASE WHEN "dutyId" IS NULL THEN 'task-due' ELSE 'duty-due' END, "dueAt",
      "legalDueOn", provisional FROM jsonb_to_recordset($2) AS row(${DEADLINE_ROW})
    ON CONFLICT DO NOTHING`,
};

/** Planning twice plans once. */
export const PLAN_REMINDERS: NamedStatement = {
  name: 'reminder-plan',
  text: `INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, duty_id, occurrence, due_at, urged_by)
    SELECT $1, id, kind, "taskId", "dutyId", occurrence, "dueAt", "urgedBy" FROM jsonb_to_recordset($2) AS row(${REMINDER_ROW})
    ON CONFLICT DO NOTHING`,
};

/** The deadlines of subjects that are due at another moment now. */
export const MOVE_DEADLINES: NamedStatement = {
  name: 'deadline-move',
  text: `UPDATE pifu.deadline d SET due_at = "dueAt", legal_due_on = "legalDueOn", provisional = row.provisional
    FROM jsonb_to_recordset($2) AS row(${DEADLINE_ROW})
    WHERE d.tenant_id = $1 AND ${SAME_SUBJECT('d')}`,
};

/** Steps of moved subjects go where they are planned now, or end; what only waits for offices to open is owed and stays. */
export const MOVE_REMINDERS: NamedStatement = {
  name: 'reminder-move',
  text: `WITH moved AS (SELECT * FROM jsonb_to_recordset($2) AS row(${DEADLINE_ROW})),
      planned AS (SELECT * FROM jsonb_to_recordset($3) AS row(${REMINDER_ROW})),
      taken AS (SELECT r.id, row."dueAt" FROM pifu.reminder r JOIN moved ON ${SAME_SUBJECT('r', 'moved')}
        LEFT JOIN planned row ON ${SAME_SUBJECT('r')} AND r.kind = row.kind AND r.occurrence = row.occurrence
        WHERE r.tenant_id = $1 AND r.status = 'pending' AND r.kind <> 'urged' ORDER BY r.id FOR UPDATE OF r)
    UPDATE pifu.reminder r SET due_at = coalesce(taken."dueAt", r.due_at),
      status = CASE WHEN taken."dueAt" IS NULL AND NOT r.held THEN 'cancelled' ELSE 'pending' END,
      held = r.held AND taken."dueAt" IS NULL
    FROM taken WHERE r.tenant_id = $1 AND r.id = taken.id`,
};

/** A step that lay in the past before, and was therefore left out, may lie in the future now. */
export const REVIVE_REMINDERS: NamedStatement = {
  name: 'reminder-revive',
  text: `UPDATE pifu.reminder r SET due_at = "dueAt", status = 'pending'
    FROM jsonb_to_recordset($2) AS row(${REMINDER_ROW})
    WHERE r.tenant_id = $1 AND ${SAME_SUBJECT('r')} AND r.kind = row.kind AND r.occurrence = row.occurrence
      AND r.status = 'cancelled'`,
};

/** Nothing that is closed has a deadline any more. */
export const END_DEADLINES = eachSubject('deadline-end', (isClosed) => {
  return `UPDATE pifu.deadline SET status = 'ended' WHERE tenant_id = $1 AND ${isClosed}`;
});

/** Nothing that is closed reminds anybody; rows are taken in the order in which everybody takes them. */
export const CANCEL_OF_CLOSED = eachSubject('reminder-cancel-of', (isClosed) => {
  return `UPDATE pifu.reminder r SET status = 'cancelled'
    FROM (SELECT id FROM pifu.reminder WHERE tenant_id = $1 AND ${isClosed}
      AND status IN ('pending', 'queued', 'composed') ORDER BY id FOR UPDATE) taken
    WHERE r.tenant_id = $1 AND r.id = taken.id`;
});

/** Takes queued reminders for composing, always in the same order. */
export const LOCK_QUEUED: NamedStatement = {
  name: 'reminder-lock-queued',
  text: `SELECT ${REMINDER} FROM pifu.reminder r ${JOIN_TASK}
    WHERE r.tenant_id = $1 AND r.id = ANY($2) AND r.status = 'queued' ORDER BY r.id FOR UPDATE OF r`,
};

/** Reads reminders whatever has become of them. */
export const READ: NamedStatement = {
  name: 'reminder-read',
  text: `SELECT ${REMINDER} FROM pifu.reminder r ${JOIN_TASK}
    WHERE r.tenant_id = $1 AND r.id = ANY($2) ORDER BY r.due_at, r.id`,
};

/** What is planned up to a moment. */
export const PENDING_UNTIL: NamedStatement = {
  name: 'reminder-pending-until',
  text: `SELECT ${REMINDER} FROM pifu.reminder r ${JOIN_TASK}
    WHERE r.tenant_id = $1 AND r.status = 'pending' AND r.due_at <= $2 ORDER BY r.due_at, r.id LIMIT $3`,
};

/** Nobody is concerned any more. */
export const CANCEL: NamedStatement = {
  name: 'reminder-cancel',
  text: "UPDATE pifu.reminder SET status = 'cancelled' WHERE tenant_id = $1 AND id = ANY($2)",
};

/** Held until the transaction ends. */
export const HOLD_URGINGS: NamedStatement = {
  name: 'urging-hold',
  text: "SELECT pg_advisory_xact_lock(hashtextextended('urging ' || $1, 7))",
};

/** The latest urging about each subject that was not withdrawn with its task. */
export const LAST_URGED: NamedStatement = {
  name: 'reminder-last-urged',
  text: `SELECT coalesce(r.task_id, r.duty_id) AS id,
      to_char(max(r.due_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastAt"
    FROM pifu.reminder r
    WHERE r.tenant_id = $1 AND r.kind = 'urged' AND r.status <> 'cancelled'
      AND (r.task_id = ANY($2) OR r.duty_id = ANY($2)) GROUP BY 1`,
};

/** They have opened an incident instead. */
export const MARK_DONE: NamedStatement = {
  name: 'reminder-done',
  text: "UPDATE pifu.reminder SET status = 'sent', sent_at = $3 WHERE tenant_id = $1 AND id = ANY($2)",
};

/** One message per person and moment. */
export const ADD_DIGESTS: NamedStatement = {
  name: 'digest-add',
  text: `INSERT INTO pifu.digest (tenant_id, id, person_id, due_at)
    SELECT $1, id, "personId", "dueAt" FROM jsonb_to_recordset($2)
      AS row(id uuid, "personId" uuid, "dueAt" timestamptz)`,
};

/** What a digest held that ended without being sent, and that another one holds now, has its place there. */
export const MOVE_ITEMS: NamedStatement = {
  name: 'digest-item-move',
  text: `UPDATE pifu.digest_item i SET digest_id = row."digestId" FROM jsonb_to_recordset($2)
      AS row("digestId" uuid, "reminderId" uuid, "personId" uuid), pifu.digest d
    WHERE i.tenant_id = $1 AND i.reminder_id = row."reminderId" AND i.person_id = row."personId"
      AND d.tenant_id = $1 AND d.id = i.digest_id AND d.status = 'empty'`,
};

/** A reminder reaches a person once. */
export const ADD_ITEMS: NamedStatement = {
  name: 'digest-item-add',
  text: `INSERT INTO pifu.digest_item (tenant_id, digest_id, reminder_id, person_id)
    SELECT $1, "digestId", "reminderId", "personId" FROM jsonb_to_recordset($2)
      AS row("digestId" uuid, "reminderId" uuid, "personId" uuid)
    ON CONFLICT DO NOTHING`,
};

/** They wait for office hours. */
export const PUT_OFF: NamedStatement = {
  name: 'reminder-put-off',
  text: `UPDATE pifu.reminder SET status = 'pending', due_at = $3, held = true
    WHERE tenant_id = $1 AND id = ANY($2) AND status = 'queued'`,
};

/** So do those whose digest was composed too late in the day. */
export const PUT_OFF_OF_DIGESTS: NamedStatement = {
  name: 'reminder-put-off-of-digests',
  text: `UPDATE pifu.reminder SET status = 'pending', due_at = $3, held = true
    WHERE tenant_id = $1 AND status = 'composed' AND id IN
      (SELECT reminder_id FROM pifu.digest_item WHERE tenant_id = $1 AND digest_id = ANY($2))`,
};

/** Its digests carry it from now on. */
export const MARK_COMPOSED: NamedStatement = {
  name: 'reminder-composed',
  text: "UPDATE pifu.reminder SET status = 'composed' WHERE tenant_id = $1 AND id = ANY($2)",
};

/** Takes digests with the reminders they hold, always in the same order. */
export const LOCK_DIGESTS: NamedStatement = {
  name: 'digest-lock',
  text: `SELECT d.id, d.person_id AS "personId", d.status,
      to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "dueAt",
      ARRAY(SELECT reminder_id::text FROM pifu.digest_item WHERE tenant_id = $1 AND digest_id = d.id) AS "reminderIds"
    FROM pifu.digest d WHERE d.tenant_id = $1 AND d.id = ANY($2) ORDER BY d.id FOR UPDATE`,
};

/**
 * Digests that share reminders end one after the other: otherwise each would see the other still pending, and
 * neither would end what they share.
 */
export const LOCK_OF_DIGESTS: NamedStatement = {
  name: 'reminder-lock-of-digests',
  text: `SELECT FROM pifu.reminder r WHERE r.tenant_id = $1 AND r.id IN
      (SELECT reminder_id FROM pifu.digest_item WHERE tenant_id = $1 AND digest_id = ANY($2))
    ORDER BY r.id FOR UPDATE`,
};

/** One worker at a time, in real time. */
export const CLAIM_DIGESTS: NamedStatement = {
  name: 'digest-claim',
  text: `UPDATE pifu.digest SET lease_token = $3, lease_until = clock_timestamp() + make_interval(secs => $4),
      attempts = attempts + 1
    WHERE tenant_id = $1 AND id = ANY($2) AND status = 'pending'
      AND (lease_until IS NULL OR lease_until <= clock_timestamp()) RETURNING id`,
};

/** A worker that was away too long finds another token here. */
export const HELD_DIGESTS: NamedStatement = {
  name: 'digest-held',
  text: `SELECT id FROM pifu.digest WHERE tenant_id = $1 AND id = ANY($2) AND status = 'pending' AND lease_token = $3
    ORDER BY id FOR UPDATE`,
};

/** Ends digests that have not ended. */
export const FINISH_DIGESTS: NamedStatement = {
  name: 'digest-finish',
  text: `UPDATE pifu.digest SET status = $3, finished_at = $4
    WHERE tenant_id = $1 AND id = ANY($2) AND status = 'pending' RETURNING id`,
};

/**
 * A reminder ends with the last of its digests: sent when one of them went out, else it concerns nobody. They are
 * looked up reminder by reminder, and the status is asked last: a plan made while few were under way read everything
 * that is, by its partial index, for each of them.
 */
export const FINISH_REMINDERS: NamedStatement = {
  name: 'digest-finish-reminders',
  text: `UPDATE pifu.reminder r SET status = CASE WHEN told.sent THEN 'sent' ELSE 'cancelled' END,
      sent_at = CASE WHEN told.sent THEN $3::timestamptz END
    FROM (SELECT DISTINCT reminder_id FROM pifu.digest_item WHERE tenant_id = $1 AND digest_id = ANY($2)) mine,
      LATERAL (SELECT bool_or(d.status = 'sent') AS sent, bool_and(d.status <> 'pending') AS ended
        FROM pifu.digest_item i JOIN pifu.digest d ON d.tenant_id = i.tenant_id AND d.id = i.digest_id
        WHERE i.tenant_id = $1 AND i.reminder_id = mine.reminder_id) told
    WHERE r.tenant_id = $1 AND r.id = mine.reminder_id
      AND CASE WHEN told.ended THEN r.status = 'composed' ELSE false END`,
};
