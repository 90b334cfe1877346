table approval_case
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  goal_table_id uuid NOT NULL
  position integer NOT NULL
  status text NOT NULL
  definition_key text NOT NULL
  definition_version integer NOT NULL
  definition_hash text NOT NULL
  opened_at timestamp with time zone NOT NULL
  closed_at timestamp with time zone
  CREATE UNIQUE INDEX approval_case_pkey ON pifu.approval_case USING btree (tenant_id, id)
  CREATE UNIQUE INDEX approval_case_tenant_id_goal_table_id_position_key ON pifu.approval_case USING btree (tenant_id, goal_table_id, "position")
  approval_case_pkey PRIMARY KEY (tenant_id, id)
  approval_case_status_check CHECK ((status = ANY (ARRAY['running'::text, 'returned'::text, 'withdrawn'::text, 'rejected'::text, 'approved'::text])))
  approval_case_tenant_id_goal_table_id_fkey FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table(tenant_id, id)
  approval_case_tenant_id_goal_table_id_position_key UNIQUE (tenant_id, goal_table_id, "position")
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table approval_round
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  goal_table_id uuid NOT NULL
  position integer NOT NULL
  case_id uuid NOT NULL
  no integer NOT NULL
  version_id uuid NOT NULL
  content_hash text NOT NULL
  status text NOT NULL
  stage text NOT NULL
  opened_at timestamp with time zone NOT NULL
  closed_at timestamp with time zone
  CREATE UNIQUE INDEX approval_round_pkey ON pifu.approval_round USING btree (tenant_id, id)
  CREATE UNIQUE INDEX approval_round_tenant_id_case_id_no_key ON pifu.approval_round USING btree (tenant_id, case_id, no)
  CREATE UNIQUE INDEX approval_round_tenant_id_goal_table_id_position_key ON pifu.approval_round USING btree (tenant_id, goal_table_id, "position")
  CREATE UNIQUE INDEX one_open_round ON pifu.approval_round USING btree (tenant_id, goal_table_id) WHERE (status = 'open'::text)
  approval_round_pkey PRIMARY KEY (tenant_id, id)
  approval_round_status_check CHECK ((status = ANY (ARRAY['open'::text, 'returned'::text, 'withdrawn'::text, 'rejected'::text, 'approved'::text])))
  approval_round_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES pifu.approval_case(tenant_id, id)
  approval_round_tenant_id_case_id_no_key UNIQUE (tenant_id, case_id, no)
  approval_round_tenant_id_goal_table_id_position_key UNIQUE (tenant_id, goal_table_id, "position")
  approval_round_tenant_id_version_id_fkey FOREIGN KEY (tenant_id, version_id) REFERENCES pifu.goal_table_version(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table attachment
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  sha256 text NOT NULL
  size integer NOT NULL
  type text NOT NULL
  name text NOT NULL
  uploaded_by uuid NOT NULL
  uploaded_at timestamp with time zone NOT NULL
  subject_kind text
  subject_id uuid
  subject_unit_id uuid
  received_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  forgotten_at timestamp with time zone
  CREATE INDEX attachment_content ON pifu.attachment USING btree (tenant_id, sha256) WHERE (forgotten_at IS NULL)
  CREATE INDEX attachment_of_subject ON pifu.attachment USING btree (tenant_id, subject_id) WHERE (subject_id IS NOT NULL)
  CREATE INDEX attachment_unattached ON pifu.attachment USING btree (tenant_id, uploaded_by, received_at) WHERE ((subject_id IS NULL) AND (forgotten_at IS NULL))
  CREATE UNIQUE INDEX attachment_pkey ON pifu.attachment USING btree (tenant_id, id)
  attachment_check CHECK ((num_nulls(subject_kind, subject_id, subject_unit_id) = ANY (ARRAY[0, 3])))
  attachment_check1 CHECK (((forgotten_at IS NULL) OR (subject_id IS NULL)))
  attachment_pkey PRIMARY KEY (tenant_id, id)
  attachment_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  attachment_size_check CHECK ((size > 0))
  attachment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  attachment_tenant_id_subject_unit_id_fkey FOREIGN KEY (tenant_id, subject_unit_id) REFERENCES pifu.unit(tenant_id, id)
  attachment_tenant_id_uploaded_by_fkey FOREIGN KEY (tenant_id, uploaded_by) REFERENCES pifu.person(tenant_id, id)
  attachment_type_check CHECK ((type = ANY (ARRAY['pdf'::text, 'jpg'::text, 'png'::text, 'xlsx'::text, 'docx'::text, 'ofd'::text, 'txt'::text, 'csv'::text])))
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table calendar_coverage
  year smallint NOT NULL
  source text NOT NULL
  CREATE UNIQUE INDEX calendar_coverage_pkey ON pifu.calendar_coverage USING btree (year)
  calendar_coverage_pkey PRIMARY KEY (year)
  grant SELECT to pifu_app
  grant SELECT to pifu_auditor
  row security enabled f forced f

table calendar_day
  date date NOT NULL
  kind text NOT NULL
  label text NOT NULL
  CREATE UNIQUE INDEX calendar_day_pkey ON pifu.calendar_day USING btree (date)
  calendar_day_kind_check CHECK ((kind = ANY (ARRAY['working'::text, 'rest'::text])))
  calendar_day_pkey PRIMARY KEY (date)
  grant SELECT to pifu_app
  grant SELECT to pifu_auditor
  row security enabled f forced f

table calendar_feed
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  token_hash text NOT NULL
  issued_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  revoked_at timestamp with time zone
  CREATE UNIQUE INDEX calendar_feed_pkey ON pifu.calendar_feed USING btree (tenant_id, person_id)
  CREATE UNIQUE INDEX calendar_feed_token ON pifu.calendar_feed USING btree (token_hash)
  calendar_feed_pkey PRIMARY KEY (tenant_id, person_id)
  calendar_feed_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  calendar_feed_token UNIQUE (token_hash)
  grant INSERT, SELECT, UPDATE to pifu_app
  policy look_up for SELECT to {pifu_owner} using true check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table case_participant
  tenant_id uuid NOT NULL
  case_id uuid NOT NULL
  person_id uuid NOT NULL
  side text NOT NULL
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON pifu.case_participant FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.case_participant FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE UNIQUE INDEX case_participant_pkey ON pifu.case_participant USING btree (tenant_id, case_id, person_id)
  CREATE UNIQUE INDEX case_participant_side ON pifu.case_participant USING btree (tenant_id, case_id, person_id, side)
  case_participant_pkey PRIMARY KEY (tenant_id, case_id, person_id)
  case_participant_side UNIQUE (tenant_id, case_id, person_id, side)
  case_participant_side_check CHECK ((side = ANY (ARRAY['author'::text, 'decider'::text])))
  case_participant_tenant_id_case_id_fkey FOREIGN KEY (tenant_id, case_id) REFERENCES pifu.approval_case(tenant_id, id)
  case_participant_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table channel_settings
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  version integer NOT NULL
  addresses jsonb NOT NULL
  preferences jsonb NOT NULL
  CREATE UNIQUE INDEX channel_settings_pkey ON pifu.channel_settings USING btree (tenant_id, person_id)
  channel_settings_pkey PRIMARY KEY (tenant_id, person_id)
  channel_settings_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table clock_advance
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  target timestamp with time zone NOT NULL
  status text NOT NULL DEFAULT 'requested'::text
  requested_by uuid NOT NULL
  requested_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  reached timestamp with time zone
  CREATE INDEX clock_advance_open ON pifu.clock_advance USING btree (requested_at, id) WHERE (status = 'requested'::text)
  CREATE UNIQUE INDEX clock_advance_pkey ON pifu.clock_advance USING btree (tenant_id, id)
  clock_advance_pkey PRIMARY KEY (tenant_id, id)
  clock_advance_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'done'::text])))
  clock_advance_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_dispatcher
  grant UPDATE (status, reached) to pifu_dispatcher
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table clock_offset
  one boolean NOT NULL DEFAULT true
  ahead interval NOT NULL DEFAULT '00:00:00'::interval
  CREATE UNIQUE INDEX clock_offset_pkey ON pifu.clock_offset USING btree (one)
  clock_offset_one_check CHECK (one)
  clock_offset_pkey PRIMARY KEY (one)
  grant SELECT to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_dispatcher
  grant SELECT to pifu_sequencer
  row security enabled f forced f

table cluster_epoch
  epoch integer NOT NULL
  system_identifier bigint NOT NULL
  since timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  CREATE UNIQUE INDEX cluster_epoch_pkey ON pifu.cluster_epoch USING btree (epoch)
  cluster_epoch_pkey PRIMARY KEY (epoch)
  grant SELECT to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_sequencer
  row security enabled f forced f

table correction
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  report_id uuid NOT NULL
  round_id uuid NOT NULL
  unit_id uuid NOT NULL
  kind text NOT NULL
  status text NOT NULL
  state text NOT NULL
  CREATE INDEX correction_page ON pifu.correction USING btree (tenant_id, id)
  CREATE UNIQUE INDEX correction_pkey ON pifu.correction USING btree (tenant_id, id)
  CREATE UNIQUE INDEX correction_running ON pifu.correction USING btree (tenant_id, report_id) WHERE (status <> 'verified'::text)
  correction_kind_check CHECK ((kind = ANY (ARRAY['deviation'::text, 'rectification'::text])))
  correction_pkey PRIMARY KEY (tenant_id, id)
  correction_status_check CHECK ((status = ANY (ARRAY['open'::text, 'planned'::text, 'done'::text, 'verified'::text])))
  correction_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  correction_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES pifu.progress_report(tenant_id, id)
  correction_version_check CHECK ((version > 0))
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table credential
  tenant_id uuid NOT NULL
  person_id uuid NOT NULL
  password_hash text NOT NULL
  failures integer NOT NULL DEFAULT 0
  locked_until timestamp with time zone
  CREATE UNIQUE INDEX credential_pkey ON pifu.credential USING btree (tenant_id, person_id)
  credential_pkey PRIMARY KEY (tenant_id, person_id)
  credential_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  policy look_up for SELECT to {pifu_owner} using true check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table dead_letter
  tenant_id uuid NOT NULL
  message_id uuid NOT NULL
  error text NOT NULL
  failures integer NOT NULL DEFAULT 1
  failed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  status text NOT NULL DEFAULT 'open'::text
  CREATE INDEX dead_letter_of_district ON pifu.dead_letter USING btree (tenant_id, status, failed_at, message_id)
  CREATE INDEX dead_letter_open ON pifu.dead_letter USING btree (failed_at) WHERE (status = 'open'::text)
  CREATE UNIQUE INDEX dead_letter_pkey ON pifu.dead_letter USING btree (tenant_id, message_id)
  dead_letter_pkey PRIMARY KEY (tenant_id, message_id)
  dead_letter_status_check CHECK ((status = ANY (ARRAY['open'::text, 'retried'::text, 'discarded'::text])))
  dead_letter_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES pifu.outbox(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant INSERT, SELECT, UPDATE to pifu_dispatcher
  grant SELECT to pifu_auditor
  policy look_up for SELECT to {pifu_owner} using true check 
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table deadline
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  task_id uuid
  rule text NOT NULL DEFAULT 'task-due'::text
  due_at timestamp with time zone NOT NULL
  legal_due_on date
  provisional boolean NOT NULL
  status text NOT NULL DEFAULT 'open'::text
  duty_id uuid
  CREATE UNIQUE INDEX deadline_of_duty ON pifu.deadline USING btree (tenant_id, duty_id, rule) WHERE (duty_id IS NOT NULL)
  CREATE UNIQUE INDEX deadline_pkey ON pifu.deadline USING btree (tenant_id, id)
  CREATE UNIQUE INDEX deadline_tenant_id_task_id_rule_key ON pifu.deadline USING btree (tenant_id, task_id, rule)
  deadline_pkey PRIMARY KEY (tenant_id, id)
  deadline_status_check CHECK ((status = ANY (ARRAY['open'::text, 'ended'::text])))
  deadline_subject CHECK ((num_nonnulls(task_id, duty_id) = 1))
  deadline_tenant_id_duty_id_fkey FOREIGN KEY (tenant_id, duty_id) REFERENCES pifu.duty(tenant_id, id)
  deadline_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task(tenant_id, id)
  deadline_tenant_id_task_id_rule_key UNIQUE (tenant_id, task_id, rule)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_dispatcher
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table decision
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  goal_table_id uuid NOT NULL
  position integer NOT NULL
  case_id uuid NOT NULL
  round_id uuid NOT NULL
  task_id uuid NOT NULL
  stage text NOT NULL
  person_id uuid NOT NULL
  verb text NOT NULL
  final boolean NOT NULL
  decider_side text GENERATED 
CASE
    WHEN final THEN 'decider'::text
    ELSE NULL::text
END
  content_hash text NOT NULL
  opinion_commitment text
  decided_at timestamp with time zone NOT NULL
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON pifu.decision FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.decision FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE UNIQUE INDEX decision_once_per_round ON pifu.decision USING btree (tenant_id, round_id, person_id)
  CREATE UNIQUE INDEX decision_pkey ON pifu.decision USING btree (tenant_id, id)
  CREATE UNIQUE INDEX decision_tenant_id_goal_table_id_position_key ON pifu.decision USING btree (tenant_id, goal_table_id, "position")
  CREATE UNIQUE INDEX decision_tenant_id_task_id_key ON pifu.decision USING btree (tenant_id, task_id)
  decision_check CHECK ((final = (verb = ANY (ARRAY['approve'::text, 'reject'::text]))))
  decision_once_per_round UNIQUE (tenant_id, round_id, person_id)
  decision_pkey PRIMARY KEY (tenant_id, id)
  decision_side FOREIGN KEY (tenant_id, case_id, person_id, decider_side) REFERENCES pifu.case_participant(tenant_id, case_id, person_id, side)
  decision_stage FOREIGN KEY (tenant_id, round_id, person_id, stage) REFERENCES pifu.round_decider(tenant_id, round_id, person_id, stage)
  decision_tenant_id_goal_table_id_position_key UNIQUE (tenant_id, goal_table_id, "position")
  decision_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task(tenant_id, id)
  decision_tenant_id_task_id_key UNIQUE (tenant_id, task_id)
  decision_verb_check CHECK ((verb = ANY (ARRAY['pass'::text, 'return'::text, 'reject'::text, 'approve'::text])))
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table delivery
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  source_kind text NOT NULL
  source_id uuid NOT NULL
  person_id uuid NOT NULL
  channel text NOT NULL
  kind text NOT NULL
  status text NOT NULL
  attempts integer NOT NULL
  error text
  receipt text
  version integer NOT NULL
  replays integer NOT NULL
  planned_at timestamp with time zone NOT NULL
  finished_at timestamp with time zone
  lease_token uuid
  lease_until timestamp with time zone
  CREATE INDEX delivery_latest ON pifu.delivery USING btree (tenant_id, planned_at DESC, id DESC)
  CREATE INDEX delivery_of_person ON pifu.delivery USING btree (tenant_id, person_id, planned_at DESC, id DESC)
  CREATE INDEX delivery_unsent ON pifu.delivery USING btree (tenant_id, status, planned_at DESC, id DESC) WHERE (status = ANY (ARRAY['pending'::text, 'failed'::text]))
  CREATE UNIQUE INDEX delivery_once ON pifu.delivery USING btree (tenant_id, source_id, person_id, channel)
  CREATE UNIQUE INDEX delivery_pkey ON pifu.delivery USING btree (tenant_id, id)
  delivery_channel_check CHECK ((channel = ANY (ARRAY['in-app'::text, 'mail'::text, 'wecom'::text, 'dingtalk'::text, 'feishu'::text])))
  delivery_once UNIQUE (tenant_id, source_id, person_id, channel)
  delivery_pkey PRIMARY KEY (tenant_id, id)
  delivery_source_kind_check CHECK ((source_kind = ANY (ARRAY['digest'::text, 'notice'::text])))
  delivery_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
  delivery_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table digest
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  due_at timestamp with time zone NOT NULL
  status text NOT NULL DEFAULT 'pending'::text
  finished_at timestamp with time zone
  lease_until timestamp with time zone
  lease_token uuid
  attempts integer NOT NULL DEFAULT 0
  CREATE INDEX digest_pending ON pifu.digest USING btree (due_at) WHERE (status = 'pending'::text)
  CREATE UNIQUE INDEX digest_pkey ON pifu.digest USING btree (tenant_id, id)
  digest_pkey PRIMARY KEY (tenant_id, id)
  digest_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'sent'::text, 'empty'::text])))
  digest_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_dispatcher
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table digest_item
  tenant_id uuid NOT NULL
  digest_id uuid NOT NULL
  reminder_id uuid NOT NULL
  person_id uuid NOT NULL
  CREATE UNIQUE INDEX digest_item_once ON pifu.digest_item USING btree (tenant_id, reminder_id, person_id)
  CREATE UNIQUE INDEX digest_item_pkey ON pifu.digest_item USING btree (tenant_id, digest_id, reminder_id)
  digest_item_once UNIQUE (tenant_id, reminder_id, person_id)
  digest_item_pkey PRIMARY KEY (tenant_id, digest_id, reminder_id)
  digest_item_tenant_id_digest_id_fkey FOREIGN KEY (tenant_id, digest_id) REFERENCES pifu.digest(tenant_id, id)
  digest_item_tenant_id_reminder_id_fkey FOREIGN KEY (tenant_id, reminder_id) REFERENCES pifu.reminder(tenant_id, id)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  grant UPDATE (digest_id) to pifu_app
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table district
  tenant_id uuid NOT NULL
  code text NOT NULL
  name text NOT NULL
  zone_name text NOT NULL
  zone_offset_minutes integer NOT NULL
  office_hours jsonb NOT NULL DEFAULT '[["08:30", "12:00"], ["14:30", "17:30"]]'::jsonb
  CREATE UNIQUE INDEX district_code ON pifu.district USING btree (code)
  CREATE UNIQUE INDEX district_pkey ON pifu.district USING btree (tenant_id)
  district_code UNIQUE (code)
  district_office_hours CHECK (((office_hours)::text ~ '^\[(\["[0-2][0-9]:[0-5][0-9]", "[0-2][0-9]:[0-5][0-9]"\](, )?)+\]$'::text))
  district_pkey PRIMARY KEY (tenant_id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy look_up for SELECT to {pifu_owner} using true check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table district_rest_day
  tenant_id uuid NOT NULL
  date date NOT NULL
  label text NOT NULL
  CREATE UNIQUE INDEX district_rest_day_pkey ON pifu.district_rest_day USING btree (tenant_id, date)
  district_rest_day_pkey PRIMARY KEY (tenant_id, date)
  district_rest_day_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table duty
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  stream_id uuid NOT NULL
  stream_type text NOT NULL
  kind text NOT NULL
  role text NOT NULL
  unit_id uuid NOT NULL
  assignee uuid
  opened_at timestamp with time zone NOT NULL
  due_on date NOT NULL
  due_at timestamp with time zone NOT NULL
  legal_due_on date
  provisional boolean NOT NULL
  status text NOT NULL
  closed_at timestamp with time zone
  closed_by uuid
  CREATE INDEX duty_done ON pifu.duty USING btree (tenant_id, closed_by, closed_at, id) WHERE (status = 'done'::text)
  CREATE INDEX duty_inbox ON pifu.duty USING btree (tenant_id, unit_id, role, due_at, id) WHERE (status = 'open'::text)
  CREATE INDEX duty_of_stream ON pifu.duty USING btree (tenant_id, stream_id)
  CREATE UNIQUE INDEX duty_pkey ON pifu.duty USING btree (tenant_id, id)
  duty_kind_check CHECK ((kind = ANY (ARRAY['declaration'::text, 'progress-report'::text, 'progress-check'::text, 'progress-plan-check'::text, 'correction-plan'::text, 'correction-act'::text, 'correction-verify'::text, 'rectification-plan'::text, 'rectification-act'::text, 'rectification-verify'::text, 'weights-confirm'::text, 'self-evaluation'::text, 'evaluation-check'::text])))
  duty_pkey PRIMARY KEY (tenant_id, id)
  duty_role_check CHECK ((role = ANY (ARRAY['declarer'::text, 'unit-head'::text, 'department-reviewer'::text, 'finance-reviewer'::text, 'performance-reviewer'::text, 'approver'::text, 'publisher'::text, 'auditor'::text, 'administrator'::text])))
  duty_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])))
  duty_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table event
  id uuid NOT NULL
  year smallint NOT NULL
  tenant_id uuid NOT NULL
  stream_type text NOT NULL
  stream_id uuid NOT NULL
  stream_version integer NOT NULL
  type text NOT NULL
  type_version integer NOT NULL
  actor_id uuid NOT NULL
  actor_kind text NOT NULL
  on_behalf_of uuid
  occurred_at timestamp with time zone NOT NULL
  correlation_id text NOT NULL
  causation_id text
  body text NOT NULL
  recorded_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  epoch integer NOT NULL DEFAULT 1
  txid xid8 NOT NULL DEFAULT pg_current_xact_id()
  seq bigint NOT NULL IDENTITY
  CREATE INDEX event_in_order ON pifu.event USING btree (epoch, txid, seq)
  CREATE INDEX event_of_stream ON pifu.event USING btree (tenant_id, stream_id, stream_version)
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON pifu.event FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.event FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE UNIQUE INDEX event_pkey ON pifu.event USING btree (year, id)
  CREATE UNIQUE INDEX event_stream_version ON pifu.event USING btree (tenant_id, year, stream_id, stream_version)
  event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'deputy'::text, 'system'::text])))
  event_pkey PRIMARY KEY (year, id)
  event_stream_type_check CHECK ((stream_type = ANY (ARRAY['goal-table'::text, 'reminder'::text, 'clock'::text, 'directory'::text, 'dead-letter'::text, 'job'::text, 'attachment'::text, 'year-calendar'::text, 'working-calendar'::text, 'urging'::text, 'incident'::text, 'delivery'::text, 'monitoring-round'::text, 'progress-report'::text, 'progress-plan'::text, 'correction'::text, 'self-evaluation'::text, 'calendar-feed'::text])))
  event_stream_version UNIQUE (tenant_id, year, stream_id, stream_version)
  event_stream_version_check CHECK ((stream_version > 0))
  event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  grant INSERT (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version, actor_id, actor_kind, on_behalf_of, occurred_at, correlation_id, causation_id, body) to pifu_app
  grant SELECT to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_sequencer
  policy sequencer for SELECT to {pifu_sequencer} using true check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table event_opening
  tenant_id uuid NOT NULL
  commitment text NOT NULL
  event_id uuid NOT NULL
  salt text NOT NULL
  words text NOT NULL
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.event_opening FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE TRIGGER never_reworded BEFORE UPDATE ON pifu.event_opening FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE UNIQUE INDEX event_opening_pkey ON pifu.event_opening USING btree (tenant_id, commitment)
  event_opening_pkey PRIMARY KEY (tenant_id, commitment)
  grant INSERT, SELECT to pifu_app
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table goal_table
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  unit_id uuid NOT NULL
  fiscal_year smallint NOT NULL
  project_key text NOT NULL
  occasion text NOT NULL
  created_by uuid NOT NULL
  created_at timestamp with time zone NOT NULL
  version integer NOT NULL
  publication_status text NOT NULL
  publication_version_id uuid
  published_at timestamp with time zone
  published_by uuid
  official_url text
  shown_state text NOT NULL
  project_name text NOT NULL
  annual_budget numeric(18,2)
  CREATE INDEX goal_table_by_author ON pifu.goal_table USING btree (tenant_id, created_by, created_at DESC, id DESC)
  CREATE INDEX goal_table_by_year ON pifu.goal_table USING btree (tenant_id, fiscal_year DESC, id DESC)
  CREATE INDEX goal_table_published ON pifu.goal_table USING btree (tenant_id, published_at DESC, id DESC) WHERE (publication_status = 'published'::text)
  CREATE UNIQUE INDEX goal_table_identity ON pifu.goal_table USING btree (tenant_id, unit_id, fiscal_year, project_key)
  CREATE UNIQUE INDEX goal_table_pkey ON pifu.goal_table USING btree (tenant_id, id)
  goal_table_check CHECK (((publication_status = 'published'::text) = (published_at IS NOT NULL)))
  goal_table_identity UNIQUE (tenant_id, unit_id, fiscal_year, project_key)
  goal_table_occasion_check CHECK ((occasion = ANY (ARRAY['initial'::text, 'mid-year'::text])))
  goal_table_pkey PRIMARY KEY (tenant_id, id)
  goal_table_publication_status_check CHECK ((publication_status = ANY (ARRAY['none'::text, 'requested'::text, 'published'::text, 'exempt'::text])))
  goal_table_shown_state_check CHECK ((shown_state = ANY (ARRAY['填报中'::text, '待审签'::text, '审核中'::text, '待批复'::text, '已退回'::text, '已撤回'::text, '不予批复'::text, '已批复'::text, '待公开'::text, '已公开'::text, '不予公开'::text])))
  goal_table_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES pifu.person(tenant_id, id)
  goal_table_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit(tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table goal_table_version
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  goal_table_id uuid NOT NULL
  no integer NOT NULL
  status text NOT NULL
  based_on uuid
  content text NOT NULL
  content_hash text NOT NULL
  presented boolean NOT NULL
  authors text NOT NULL
  submitted_by uuid
  submitted_at timestamp with time zone
  approval_number text
  approval_date date
  explanations text NOT NULL
  CREATE UNIQUE INDEX goal_table_version_pkey ON pifu.goal_table_version USING btree (tenant_id, id)
  CREATE UNIQUE INDEX goal_table_version_tenant_id_goal_table_id_no_key ON pifu.goal_table_version USING btree (tenant_id, goal_table_id, no)
  CREATE UNIQUE INDEX one_effective_version ON pifu.goal_table_version USING btree (tenant_id, goal_table_id) WHERE (status = 'approved'::text)
  CREATE UNIQUE INDEX one_working_version ON pifu.goal_table_version USING btree (tenant_id, goal_table_id) WHERE (status = ANY (ARRAY['draft'::text, 'submitted'::text]))
  goal_table_version_check CHECK (((status <> ALL (ARRAY['approved'::text, 'superseded'::text])) OR ((approval_number IS NOT NULL) AND (approval_date IS NOT NULL))))
  goal_table_version_pkey PRIMARY KEY (tenant_id, id)
  goal_table_version_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'submitted'::text, 'superseded'::text, 'returned'::text, 'withdrawn'::text, 'rejected'::text, 'approved'::text])))
  goal_table_version_tenant_id_based_on_fkey FOREIGN KEY (tenant_id, based_on) REFERENCES pifu.goal_table_version(tenant_id, id)
  goal_table_version_tenant_id_goal_table_id_fkey FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table(tenant_id, id)
  goal_table_version_tenant_id_goal_table_id_no_key UNIQUE (tenant_id, goal_table_id, no)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table handled_message
  tenant_id uuid NOT NULL
  message_id uuid NOT NULL
  handled_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  CREATE UNIQUE INDEX handled_message_pkey ON pifu.handled_message USING btree (tenant_id, message_id)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_dispatcher
  handled_message_pkey PRIMARY KEY (tenant_id, message_id)
  handled_message_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table idempotency
  tenant_id uuid NOT NULL
  actor_id uuid NOT NULL
  route text NOT NULL
  key text NOT NULL
  fingerprint text NOT NULL
  answer text NOT NULL
  stored_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  CREATE INDEX idempotency_age ON pifu.idempotency USING brin (stored_at)
  CREATE UNIQUE INDEX idempotency_pkey ON pifu.idempotency USING btree (tenant_id, actor_id, route, key)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  idempotency_pkey PRIMARY KEY (tenant_id, actor_id, route, key)
  idempotency_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  policy forget for ALL to {pifu_owner} using (stored_at < (clock_timestamp() - '7 days'::interval)) check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table incident
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  task_id uuid
  duty_id uuid
  unit_id uuid NOT NULL
  label text NOT NULL
  due_on date NOT NULL
  status text NOT NULL
  opened_at timestamp with time zone NOT NULL
  closed_at timestamp with time zone
  state text NOT NULL
  CREATE INDEX incident_about ON pifu.incident USING btree (tenant_id, COALESCE(task_id, duty_id)) WHERE (status = 'open'::text)
  CREATE INDEX incident_list ON pifu.incident USING btree (tenant_id, status, opened_at, id)
  CREATE UNIQUE INDEX incident_pkey ON pifu.incident USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  incident_pkey PRIMARY KEY (tenant_id, id)
  incident_status_check CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text])))
  incident_subject CHECK ((num_nonnulls(task_id, duty_id) = 1))
  incident_tenant_id_duty_id_fkey FOREIGN KEY (tenant_id, duty_id) REFERENCES pifu.duty(tenant_id, id)
  incident_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  incident_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task(tenant_id, id)
  incident_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit(tenant_id, id)
  incident_version_check CHECK ((version > 0))
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table job
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  kind text NOT NULL
  subject uuid
  requested_by uuid NOT NULL
  requested_at timestamp with time zone NOT NULL
  state text NOT NULL
  done integer NOT NULL
  total integer NOT NULL
  errors jsonb NOT NULL
  error_count integer NOT NULL
  result jsonb
  cancelled_by uuid
  started_at timestamp with time zone
  finished_at timestamp with time zone
  version integer NOT NULL
  changed_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  CREATE INDEX job_changed ON pifu.job USING btree (tenant_id, changed_at)
  CREATE INDEX job_of_district ON pifu.job USING btree (tenant_id, requested_at, id)
  CREATE INDEX job_of_person ON pifu.job USING btree (tenant_id, requested_by, requested_at, id)
  CREATE INDEX job_of_subject ON pifu.job USING btree (tenant_id, subject)
  CREATE INDEX job_under_way ON pifu.job USING btree (tenant_id) WHERE (finished_at IS NULL)
  CREATE UNIQUE INDEX job_pkey ON pifu.job USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  job_check CHECK ((done <= total))
  job_check1 CHECK (((finished_at IS NULL) = (state = ANY (ARRAY['queued'::text, 'running'::text, 'cancelling'::text]))))
  job_done_check CHECK ((done >= 0))
  job_pkey PRIMARY KEY (tenant_id, id)
  job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'cancelling'::text, 'cancelled'::text, 'done'::text, 'failed'::text])))
  job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  job_version_check CHECK ((version > 0))
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table migration
  id integer NOT NULL DEFAULT nextval('pifu.migration_id_seq'::regclass)
  timestamp bigint NOT NULL
  name character varying NOT NULL
  CREATE UNIQUE INDEX "PK_3043fc6b8af7c99b8b98830094f" ON pifu.migration USING btree (id)
  PK_3043fc6b8af7c99b8b98830094f PRIMARY KEY (id)
  row security enabled f forced f

table monitoring_round
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  cut_off date NOT NULL
  status text NOT NULL
  next_step text
  next_at timestamp with time zone
  queued_step text
  state text NOT NULL
  CREATE INDEX monitoring_round_due ON pifu.monitoring_round USING btree (next_at) WHERE (next_step IS DISTINCT FROM queued_step)
  CREATE UNIQUE INDEX monitoring_round_once ON pifu.monitoring_round USING btree (tenant_id, fiscal_year, cut_off)
  CREATE UNIQUE INDEX monitoring_round_pkey ON pifu.monitoring_round USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT (tenant_id, id, next_step, next_at, queued_step) to pifu_dispatcher
  grant SELECT to pifu_auditor
  grant UPDATE (queued_step) to pifu_dispatcher
  monitoring_round_next_step_check CHECK ((next_step = ANY (ARRAY['open'::text, 'warn'::text, 'close'::text])))
  monitoring_round_once UNIQUE (tenant_id, fiscal_year, cut_off)
  monitoring_round_pkey PRIMARY KEY (tenant_id, id)
  monitoring_round_status_check CHECK ((status = ANY (ARRAY['planned'::text, 'open'::text, 'closing'::text, 'closed'::text])))
  monitoring_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  monitoring_round_version_check CHECK ((version > 0))
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table notice
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  kind text NOT NULL
  title text NOT NULL
  body text NOT NULL
  task_id uuid
  created_at timestamp with time zone NOT NULL
  read_at timestamp with time zone
  CREATE INDEX notice_of_person ON pifu.notice USING btree (tenant_id, person_id, created_at DESC)
  CREATE INDEX notice_unread ON pifu.notice USING btree (tenant_id, person_id) WHERE (read_at IS NULL)
  CREATE UNIQUE INDEX notice_pkey ON pifu.notice USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  notice_pkey PRIMARY KEY (tenant_id, id)
  notice_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table outbox
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  payload jsonb NOT NULL
  added_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  dispatched_at timestamp with time zone
  handled_at timestamp with time zone
  failed_at timestamp with time zone
  failure text
  releases integer NOT NULL DEFAULT 0
  held_until timestamp with time zone
  CREATE INDEX outbox_held ON pifu.outbox USING btree (held_until) WHERE (held_until IS NOT NULL)
  CREATE INDEX outbox_under_way ON pifu.outbox USING btree (dispatched_at) WHERE ((dispatched_at IS NOT NULL) AND (handled_at IS NULL) AND (failed_at IS NULL))
  CREATE INDEX outbox_waiting ON pifu.outbox USING btree (added_at, id) WHERE ((dispatched_at IS NULL) AND (held_until IS NULL))
  CREATE UNIQUE INDEX outbox_pkey ON pifu.outbox USING btree (tenant_id, id)
  grant INSERT, SELECT to pifu_app
  grant INSERT, SELECT to pifu_dispatcher
  grant SELECT to pifu_auditor
  grant UPDATE (added_at, dispatched_at, failed_at, failure, releases, held_until) to pifu_dispatcher
  grant UPDATE (handled_at) to pifu_app
  outbox_pkey PRIMARY KEY (tenant_id, id)
  outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  policy look_up for SELECT to {pifu_owner} using true check 
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  policy try_again for ALL to {pifu_owner} using ((tenant_id = pifu.current_tenant()) AND (failed_at IS NOT NULL)) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table person
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  display_name text NOT NULL
  account text NOT NULL
  email text
  active boolean NOT NULL DEFAULT true
  CREATE UNIQUE INDEX person_account ON pifu.person USING btree (account)
  CREATE UNIQUE INDEX person_pkey ON pifu.person USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  person_account UNIQUE (account)
  person_pkey PRIMARY KEY (tenant_id, id)
  person_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  policy look_up for SELECT to {pifu_owner} using true check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t

table progress_draft
  tenant_id uuid NOT NULL
  report_id uuid NOT NULL
  revision integer NOT NULL
  content text NOT NULL
  saved_by uuid NOT NULL
  saved_at timestamp with time zone NOT NULL
  CREATE UNIQUE INDEX progress_draft_pkey ON pifu.progress_draft USING btree (tenant_id, report_id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  progress_draft_pkey PRIMARY KEY (tenant_id, report_id)
  progress_draft_revision_check CHECK ((revision > 0))
  progress_draft_tenant_id_report_id_fkey FOREIGN KEY (tenant_id, report_id) REFERENCES pifu.progress_report(tenant_id, id)
  row security enabled t forced t

table progress_plan
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  goal_table_id uuid NOT NULL
  unit_id uuid NOT NULL
  status text NOT NULL
  state text NOT NULL
  CREATE UNIQUE INDEX progress_plan_once ON pifu.progress_plan USING btree (tenant_id, goal_table_id)
  CREATE UNIQUE INDEX progress_plan_pkey ON pifu.progress_plan USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  progress_plan_once UNIQUE (tenant_id, goal_table_id)
  progress_plan_pkey PRIMARY KEY (tenant_id, id)
  progress_plan_status_check CHECK ((status = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'returned'::text])))
  progress_plan_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  progress_plan_tenant_id_goal_table_id_fkey FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table(tenant_id, id)
  progress_plan_version_check CHECK ((version > 0))
  row security enabled t forced t

table progress_report
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  round_id uuid NOT NULL
  goal_table_id uuid NOT NULL
  unit_id uuid NOT NULL
  version_id uuid NOT NULL
  project_name text NOT NULL
  status text NOT NULL
  light text
  money_light text
  quadrant text
  state text NOT NULL
  CREATE INDEX progress_report_of_table ON pifu.progress_report USING btree (tenant_id, goal_table_id)
  CREATE INDEX progress_report_of_unit ON pifu.progress_report USING btree (tenant_id, round_id, unit_id, id)
  CREATE INDEX progress_report_page ON pifu.progress_report USING btree (tenant_id, round_id, id)
  CREATE UNIQUE INDEX progress_report_once ON pifu.progress_report USING btree (tenant_id, round_id, goal_table_id)
  CREATE UNIQUE INDEX progress_report_pkey ON pifu.progress_report USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  progress_report_light_check CHECK ((light = ANY (ARRAY['red'::text, 'yellow'::text, 'green'::text, 'blue'::text, 'grey'::text])))
  progress_report_money_light_check CHECK ((money_light = ANY (ARRAY['red'::text, 'yellow'::text, 'green'::text, 'blue'::text, 'grey'::text])))
  progress_report_once UNIQUE (tenant_id, round_id, goal_table_id)
  progress_report_pkey PRIMARY KEY (tenant_id, id)
  progress_report_quadrant_check CHECK ((quadrant = ANY (ARRAY['both-met'::text, 'spending-behind'::text, 'goals-behind'::text, 'both-behind'::text])))
  progress_report_status_check CHECK ((status = ANY (ARRAY['due'::text, 'reported'::text, 'department-verified'::text, 'returned'::text, 'verified'::text, 'missed'::text])))
  progress_report_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  progress_report_tenant_id_goal_table_id_fkey FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table(tenant_id, id)
  progress_report_tenant_id_round_id_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES pifu.monitoring_round(tenant_id, id)
  progress_report_version_check CHECK ((version > 0))
  row security enabled t forced t

table queue_canary
  queue text NOT NULL
  sung_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  waiting integer
  active integer
  delayed integer
  failed integer
  counted_at timestamp with time zone
  CREATE UNIQUE INDEX queue_canary_pkey ON pifu.queue_canary USING btree (queue)
  grant INSERT, SELECT, UPDATE to pifu_dispatcher
  grant SELECT to pifu_app
  grant SELECT to pifu_auditor
  queue_canary_pkey PRIMARY KEY (queue)
  row security enabled f forced f

table reminder
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  kind text NOT NULL
  task_id uuid
  occurrence text NOT NULL
  due_at timestamp with time zone NOT NULL
  status text NOT NULL DEFAULT 'pending'::text
  lease_until timestamp with time zone
  lease_token uuid
  attempts integer NOT NULL DEFAULT 0
  sent_at timestamp with time zone
  duty_id uuid
  urged_by uuid
  held boolean NOT NULL DEFAULT false
  CREATE INDEX reminder_due ON pifu.reminder USING btree (due_at, id) WHERE (status = 'pending'::text)
  CREATE INDEX reminder_of_task ON pifu.reminder USING btree (tenant_id, task_id)
  CREATE INDEX reminder_under_way ON pifu.reminder USING btree (due_at) WHERE (status = ANY (ARRAY['queued'::text, 'composed'::text]))
  CREATE UNIQUE INDEX reminder_of_duty_once ON pifu.reminder USING btree (tenant_id, duty_id, kind, occurrence) WHERE (duty_id IS NOT NULL)
  CREATE UNIQUE INDEX reminder_once ON pifu.reminder USING btree (tenant_id, kind, task_id, occurrence)
  CREATE UNIQUE INDEX reminder_pkey ON pifu.reminder USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  grant SELECT to pifu_dispatcher
  grant UPDATE (status) to pifu_dispatcher
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  reminder_once UNIQUE (tenant_id, kind, task_id, occurrence)
  reminder_pkey PRIMARY KEY (tenant_id, id)
  reminder_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'queued'::text, 'composed'::text, 'sent'::text, 'cancelled'::text])))
  reminder_subject CHECK ((num_nonnulls(task_id, duty_id) = 1))
  reminder_tenant_id_duty_id_fkey FOREIGN KEY (tenant_id, duty_id) REFERENCES pifu.duty(tenant_id, id)
  reminder_tenant_id_task_id_fkey FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task(tenant_id, id)
  reminder_tenant_id_urged_by_fkey FOREIGN KEY (tenant_id, urged_by) REFERENCES pifu.person(tenant_id, id)
  reminder_urged CHECK (((kind = 'urged'::text) = (urged_by IS NOT NULL)))
  row security enabled t forced t

table role_grant
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  person_id uuid NOT NULL
  role text NOT NULL
  unit_id uuid NOT NULL
  valid_from date NOT NULL
  valid_until date
  CREATE INDEX role_grant_at_unit ON pifu.role_grant USING btree (tenant_id, unit_id, role)
  CREATE INDEX role_grant_of_person ON pifu.role_grant USING btree (tenant_id, person_id)
  CREATE UNIQUE INDEX role_grant_pkey ON pifu.role_grant USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  role_grant_check CHECK ((valid_until >= valid_from))
  role_grant_pkey PRIMARY KEY (tenant_id, id)
  role_grant_role_check CHECK ((role = ANY (ARRAY['declarer'::text, 'unit-head'::text, 'department-reviewer'::text, 'finance-reviewer'::text, 'performance-reviewer'::text, 'approver'::text, 'publisher'::text, 'auditor'::text, 'administrator'::text])))
  role_grant_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  role_grant_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit(tenant_id, id)
  row security enabled t forced t

table round_decider
  tenant_id uuid NOT NULL
  round_id uuid NOT NULL
  person_id uuid NOT NULL
  stage text NOT NULL
  CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON pifu.round_decider FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.round_decider FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change() enabled A
  CREATE UNIQUE INDEX round_decider_pkey ON pifu.round_decider USING btree (tenant_id, round_id, person_id)
  CREATE UNIQUE INDEX round_decider_stage ON pifu.round_decider USING btree (tenant_id, round_id, person_id, stage)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  round_decider_pkey PRIMARY KEY (tenant_id, round_id, person_id)
  round_decider_stage UNIQUE (tenant_id, round_id, person_id, stage)
  round_decider_tenant_id_round_id_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES pifu.approval_round(tenant_id, id)
  row security enabled t forced t

table round_notice
  tenant_id uuid NOT NULL
  round_id uuid NOT NULL
  html text NOT NULL
  plain text NOT NULL
  hash text NOT NULL
  CREATE UNIQUE INDEX round_notice_pkey ON pifu.round_notice USING btree (tenant_id, round_id)
  grant INSERT, SELECT to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  round_notice_pkey PRIMARY KEY (tenant_id, round_id)
  round_notice_tenant_id_round_id_fkey FOREIGN KEY (tenant_id, round_id) REFERENCES pifu.monitoring_round(tenant_id, id)
  row security enabled t forced t

table self_evaluation
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  goal_table_id uuid NOT NULL
  unit_id uuid NOT NULL
  project_name text NOT NULL
  status text NOT NULL
  total text
  grade text
  sampled boolean NOT NULL
  state text NOT NULL
  CREATE INDEX self_evaluation_by_year ON pifu.self_evaluation USING btree (tenant_id, fiscal_year DESC, id DESC)
  CREATE UNIQUE INDEX self_evaluation_pkey ON pifu.self_evaluation USING btree (tenant_id, id)
  CREATE UNIQUE INDEX self_evaluation_tenant_id_goal_table_id_key ON pifu.self_evaluation USING btree (tenant_id, goal_table_id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t
  self_evaluation_grade_check CHECK ((grade = ANY (ARRAY['excellent'::text, 'good'::text, 'fair'::text, 'poor'::text])))
  self_evaluation_pkey PRIMARY KEY (tenant_id, id)
  self_evaluation_status_check CHECK ((status = ANY (ARRAY['opened'::text, 'weights-proposed'::text, 'weights-confirmed'::text, 'entered'::text, 'submitted'::text, 'department-accepted'::text, 'returned'::text, 'closed'::text])))
  self_evaluation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  self_evaluation_tenant_id_goal_table_id_fkey FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table(tenant_id, id)
  self_evaluation_tenant_id_goal_table_id_key UNIQUE (tenant_id, goal_table_id)
  self_evaluation_tenant_id_unit_id_fkey FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit(tenant_id, id)
  self_evaluation_version_check CHECK ((version > 0))

table session
  tenant_id uuid NOT NULL
  token_hash text NOT NULL
  person_id uuid NOT NULL
  opened_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  seen_at timestamp with time zone NOT NULL DEFAULT clock_timestamp()
  closed_at timestamp with time zone
  CREATE UNIQUE INDEX session_pkey ON pifu.session USING btree (tenant_id, token_hash)
  CREATE UNIQUE INDEX session_token ON pifu.session USING btree (token_hash)
  grant INSERT, SELECT, UPDATE to pifu_app
  policy look_up for ALL to {pifu_owner} using true check 
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t
  session_pkey PRIMARY KEY (tenant_id, token_hash)
  session_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person(tenant_id, id)
  session_token UNIQUE (token_hash)

table task
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  goal_table_id uuid NOT NULL
  position integer NOT NULL
  kind text NOT NULL
  stage text
  label text NOT NULL
  round_id uuid
  version_id uuid NOT NULL
  role text NOT NULL
  unit_id uuid NOT NULL
  candidates text NOT NULL
  incident_id uuid
  status text NOT NULL
  assignee uuid
  version integer NOT NULL
  opened_at timestamp with time zone NOT NULL
  due_on date NOT NULL
  due_at timestamp with time zone NOT NULL
  legal_due_on date
  provisional boolean NOT NULL
  closed_at timestamp with time zone
  closed_by uuid
  outcome text
  CREATE INDEX task_done ON pifu.task USING btree (tenant_id, closed_by, closed_at DESC, id DESC) WHERE (status = 'done'::text)
  CREATE INDEX task_open ON pifu.task USING btree (tenant_id, unit_id, role, due_at, id) WHERE (status = 'open'::text)
  CREATE UNIQUE INDEX task_pkey ON pifu.task USING btree (tenant_id, id)
  CREATE UNIQUE INDEX task_tenant_id_goal_table_id_position_key ON pifu.task USING btree (tenant_id, goal_table_id, "position")
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t
  task_check CHECK (((status = 'open'::text) = (closed_at IS NULL)))
  task_kind_check CHECK ((kind = ANY (ARRAY['sign-off'::text, 'revision'::text, 'decision'::text, 'publication'::text])))
  task_outcome_check CHECK ((outcome = ANY (ARRAY['submitted'::text, 'presented'::text, 'edited'::text, 'passed'::text, 'published'::text, 'returned'::text, 'withdrawn'::text, 'rejected'::text, 'approved'::text])))
  task_pkey PRIMARY KEY (tenant_id, id)
  task_role_check CHECK ((role = ANY (ARRAY['declarer'::text, 'unit-head'::text, 'department-reviewer'::text, 'finance-reviewer'::text, 'performance-reviewer'::text, 'approver'::text, 'publisher'::text, 'auditor'::text, 'administrator'::text])))
  task_status_check CHECK ((status = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])))
  task_tenant_id_goal_table_id_fkey FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table(tenant_id, id)
  task_tenant_id_goal_table_id_position_key UNIQUE (tenant_id, goal_table_id, "position")

table unit
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  name text NOT NULL
  kind text NOT NULL
  supervising_department_id uuid NOT NULL
  CREATE UNIQUE INDEX unit_name ON pifu.unit USING btree (tenant_id, name)
  CREATE UNIQUE INDEX unit_pkey ON pifu.unit USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t
  unit_kind_check CHECK ((kind = ANY (ARRAY['ordinary'::text, 'finance'::text])))
  unit_name UNIQUE (tenant_id, name)
  unit_pkey PRIMARY KEY (tenant_id, id)
  unit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  unit_tenant_id_supervising_department_id_fkey FOREIGN KEY (tenant_id, supervising_department_id) REFERENCES pifu.unit(tenant_id, id) DEFERRABLE INITIALLY DEFERRED

table working_calendar
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  state text NOT NULL
  CREATE UNIQUE INDEX working_calendar_pkey ON pifu.working_calendar USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT to pifu_auditor
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t
  working_calendar_pkey PRIMARY KEY (tenant_id, id)
  working_calendar_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  working_calendar_version_check CHECK ((version > 0))

table year_calendar
  tenant_id uuid NOT NULL
  id uuid NOT NULL
  fiscal_year integer NOT NULL
  version integer NOT NULL
  next_boundary_at timestamp with time zone
  state text NOT NULL
  CREATE INDEX year_calendar_due ON pifu.year_calendar USING btree (next_boundary_at, id) WHERE (next_boundary_at IS NOT NULL)
  CREATE UNIQUE INDEX year_calendar_pkey ON pifu.year_calendar USING btree (tenant_id, id)
  grant INSERT, SELECT, UPDATE to pifu_app
  grant SELECT (tenant_id, id, next_boundary_at) to pifu_dispatcher
  grant SELECT to pifu_auditor
  policy pifu_dispatcher for ALL to {pifu_dispatcher} using true check true
  policy tenant for ALL to {pifu_app,pifu_auditor} using (tenant_id = pifu.current_tenant()) check (tenant_id = pifu.current_tenant())
  row security enabled t forced t
  year_calendar_pkey PRIMARY KEY (tenant_id, id)
  year_calendar_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES pifu.district(tenant_id)
  year_calendar_version_check CHECK ((version > 0))

CREATE OR REPLACE FUNCTION pifu.advance_clock(target timestamp with time zone)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$
      BEGIN
        PERFORM FROM clock_offset FOR UPDATE;
        IF target > pifu_now() THEN
          UPDATE clock_offset SET ahead = target - clock_timestamp();
        END IF;
        RETURN pifu_now();
      END $function$

  -- owner pifu_owner
  -- may execute: pifu_owner

CREATE OR REPLACE FUNCTION pifu.current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('pifu.tenant'::text, true), ''::text))::uuid

  -- owner pifu_owner
  -- may execute: PUBLIC

CREATE OR REPLACE FUNCTION pifu.demand_one(hits bigint)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF hits <> 1 THEN RAISE EXCEPTION 'one row expected, % hit', hits USING ERRCODE = 'PF409'; END IF;
      END $function$

  -- owner pifu_owner
  -- may execute: PUBLIC

CREATE OR REPLACE FUNCTION pifu.find_calendar_feed(wanted text)
 RETURNS TABLE(tenant_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ SELECT f.tenant_id, f.person_id FROM calendar_feed f
      JOIN person p ON p.tenant_id = f.tenant_id AND p.id = f.person_id AND p.active
      WHERE f.token_hash = wanted AND f.revoked_at IS NULL $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_owner

CREATE OR REPLACE FUNCTION pifu.find_credential(wanted text)
 RETURNS TABLE(tenant_id uuid, person_id uuid, password_hash text, failures integer, locked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ SELECT c.tenant_id, c.person_id, c.password_hash, c.failures,
        coalesce(c.locked_until > clock_timestamp(), false)
      FROM person p JOIN credential c ON c.tenant_id = p.tenant_id AND c.person_id = p.id
      WHERE p.account = wanted AND p.active $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_owner

CREATE OR REPLACE FUNCTION pifu.find_district(wanted text)
 RETURNS TABLE(tenant_id uuid, code text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ SELECT d.tenant_id, d.code, d.name FROM district d WHERE d.code = wanted $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_auditor, pifu_dispatcher, pifu_owner

CREATE OR REPLACE FUNCTION pifu.find_session(wanted text)
 RETURNS TABLE(tenant_id uuid, person_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$
  DECLARE live session;
  BEGIN
    SELECT s.* INTO live FROM session s
      JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id AND p.active
      WHERE s.token_hash = wanted AND s.closed_at IS NULL
        AND s.seen_at > clock_timestamp() - interval '2 hours'
        AND s.opened_at > clock_timestamp() - interval '12 hours';
    IF NOT FOUND THEN RETURN; END IF;
    IF live.seen_at < clock_timestamp() - interval '1 minute' THEN
      UPDATE session s SET seen_at = clock_timestamp()
        WHERE s.tenant_id = live.tenant_id AND s.token_hash = wanted;
    END IF;
    RETURN QUERY SELECT live.tenant_id, live.person_id;
  END $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_owner

CREATE OR REPLACE FUNCTION pifu.forget_old_keys()
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$
      DECLARE gone integer;
      BEGIN
        DELETE FROM idempotency WHERE stored_at < clock_timestamp() - interval '7 days';
        GET DIAGNOSTICS gone = ROW_COUNT;
        RETURN gone;
      END $function$

  -- owner pifu_owner
  -- may execute: pifu_dispatcher, pifu_owner

CREATE OR REPLACE FUNCTION pifu.list_districts()
 RETURNS TABLE(tenant_id uuid, code text, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ SELECT d.tenant_id, d.code, d.name FROM district d ORDER BY d.code $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_auditor, pifu_dispatcher, pifu_owner

CREATE OR REPLACE FUNCTION pifu.live_sessions(wanted text[])
 RETURNS TABLE(token_hash text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ SELECT s.token_hash FROM session s
      JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id AND p.active
      WHERE s.token_hash = ANY(wanted) AND s.closed_at IS NULL
        AND s.seen_at > clock_timestamp() - interval '2 hours'
        AND s.opened_at > clock_timestamp() - interval '12 hours' $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_owner

CREATE OR REPLACE FUNCTION pifu.pifu_now()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
RETURN (clock_timestamp() + (SELECT clock_offset.ahead FROM pifu.clock_offset))

  -- owner pifu_owner
  -- may execute: PUBLIC

CREATE OR REPLACE FUNCTION pifu.queue_figures()
 RETURNS TABLE(waiting integer, lag_seconds double precision, dead integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ SELECT count(*)::integer,
            coalesce(extract(epoch FROM clock_timestamp() - min(added_at)), 0)::double precision,
            (SELECT count(*)::integer FROM dead_letter WHERE status = 'open')
          FROM outbox WHERE dispatched_at IS NULL AND held_until IS NULL $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_auditor, pifu_owner

CREATE OR REPLACE FUNCTION pifu.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    RAISE EXCEPTION '% only grows: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
  END $function$

  -- owner pifu_owner
  -- may execute: PUBLIC

CREATE OR REPLACE FUNCTION pifu.set_demo_clock(start timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$
      BEGIN
        -- once: from then on the clock of a demonstration moves forward only
        UPDATE clock_offset SET ahead = start - clock_timestamp() WHERE ahead = '0';
      END $function$

  -- owner pifu_owner
  -- may execute: pifu_owner

CREATE OR REPLACE FUNCTION pifu.take_for_lost(message uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pifu', 'pg_temp'
AS $function$ UPDATE outbox SET failed_at = NULL, failure = NULL, dispatched_at = to_timestamp(0), releases = 0
          WHERE tenant_id = current_tenant() AND id = message AND failed_at IS NOT NULL $function$

  -- owner pifu_owner
  -- may execute: pifu_app, pifu_owner
