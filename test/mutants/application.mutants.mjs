const action = (name) => `libs/application/src/action/${name}.ts`;
const remind = (name) => `libs/application/src/remind/${name}.ts`;
const read = (name) => `libs/application/src/read/${name}.ts`;
const demo = (name) => `libs/application/src/demo/${name}.ts`;
const spec = (file) => [file.replace(/\.ts$/u, '.spec.ts')];

/** A fault in the file beside its spec, or beside the spec that is named. */
const fault = (file, find, replace, why, tests = spec(file)) => ({ file, find, replace, why, tests });

const SEND = remind('send-digest.use-case');
const COMPOSE = remind('compose-reminders.use-case');
const ANNOUNCE = remind('announce-task.use-case');
const TAKE = action('take-action.use-case');
const VIEWS = ['libs/application/src/read/views.spec.ts'];
const CLOCK = ['libs/application/src/demo/demo-clock.spec.ts'];

/** Faults that somebody could make on the path of a command, in reminders and in what people may read. */
export const mutants = [
  fault(
    TAKE,
    "if (request.ifMatch === null) throw new ConflictError({ code: 'if-match-required' });",
    '',
    'a command without If-Match overwrites what its author never saw',
  ),
  fault(
    TAKE,
    '    refuseStaleVersion(request, state);\n',
    '',
    'a stale request is judged as if it were current',
  ),
  fault(
    TAKE,
    "if (unit.name !== content.unitName) throw new ForbiddenError('unit-name-differs');",
    '',
    'a form of one unit is declared by another',
  ),
  fault(
    TAKE,
    "if (goalTableId !== null) throw new ConflictError({ code: 'already-declared', goalTableId });",
    '',
    'the second declaration of a project does not name the first',
  ),
  fault(
    TAKE,
    '(workingVersion(after) ?? effectiveVersion(after) ?? after.versions.at(-1))?.contentHash',
    'after.publication.versionId',
    'the answer carries another hash than the content',
  ),
  fault(
    action('command-recorder'),
    'await this.events.append(envelope, decision.openings);',
    'await this.events.append(envelope, []);',
    'the words of an opinion are lost',
    spec(TAKE),
  ),
  fault(
    action('command-recorder'),
    'await this.schedule.follow(before, after);',
    '',
    'nobody is reminded of anything',
    spec(TAKE),
  ),
  fault(
    action('command-recorder'),
    'if (messages.length > 0) await this.outbox.add(messages);',
    '',
    'nobody is told of a new task',
    spec(TAKE),
  ),
  fault(
    action('idempotent-commands'),
    'await this.store.store(key, { body: JSON.stringify(answer) });',
    '',
    'a repeated request acts twice',
  ),
  fault(
    action('stale-version'),
    'const current = task?.version ?? state.version;',
    'const current = state.version;',
    'a sibling makes my task stale',
  ),
  fault(
    action('stale-version'),
    'by: task.closedBy ?? task.assignee',
    'by: task.closedBy',
    'nobody learns who has claimed the task',
  ),
  fault(
    action('pinned-definition'),
    'if (definitionHashOf(definition, sha256) !== pinned.definitionHash) {',
    'if (false as boolean) {',
    'rules that changed under their name go unnoticed',
  ),
  fault(
    action('pinned-definition'),
    "if (definition === undefined) throw new ConflictError({ code: 'definition-unknown', key, version });",
    'if (definition === undefined) return TOWN_DEFINITION;',
    'an unknown definition is replaced by a guess',
  ),
  fault(
    action('calendar-coverage'),
    'while (year < last && loaded.has(year + 1)) year += 1;',
    'year = last;',
    'a year that was never loaded is trusted',
  ),
  fault(
    action('due-dates'),
    ', record.districtRestDays)',
    ')',
    'a rest day of the district counts as a working day',
  ),
  fault(
    action('plan-task-reminders'),
    "sendsAt: '09:00'",
    "sendsAt: '17:30'",
    'reminders go out when people go home',
  ),
  fault(
    action('task-schedule'),
    'const opened = openAfter.filter((task) => !openBefore.has(task.taskId));',
    'const opened = openAfter;',
    'a task that stays open is planned again',
  ),
  fault(
    action('task-schedule'),
    'if (closed.length > 0) await this.reminders.endForTasks(closed);',
    '',
    'a closed task goes on reminding',
  ),
  fault(
    action('reactions'),
    "if (!('opened' in event.data)) return [];\n  return event.data.opened.map(",
    "if (!('opened' in event.data)) return [];\n  return event.data.opened.slice(0, 1).map(",
    'only the first of several tasks is announced',
  ),
  fault(
    action('envelope'),
    'version: after.version,',
    'version: 1,',
    'every event is the first',
    spec(action('envelope')),
  ),
  fault(
    action('facts-loader'),
    'this.directory.factsFor(unitId, dueDates.localDateOf(now))',
    'this.directory.factsFor(unitId, now.slice(0, 10))',
    'offices are counted by the day of Greenwich',
  ),
  fault(
    remind('recipients'),
    "if (task.status !== 'open') return [];",
    '',
    'people are reminded of what is done',
  ),
  fault(
    remind('recipients'),
    'if (task.assignee !== null) return [task.assignee];',
    '',
    'everybody is reminded of what a colleague has claimed',
  ),
  fault(
    remind('recipients'),
    '(personId) => conflictOf(state, task, personId, facts) === null,',
    '() => true,',
    'people are asked to judge what they wrote',
  ),
  fault(
    remind('digests-of'),
    'const key = `${personId} ${reminder.dueAt}`;',
    'const key = `${personId} ${reminder.id}`;',
    'a morning brings several mails',
  ),
  fault(
    remind('digests-of'),
    'const key = `${personId} ${reminder.dueAt}`;',
    'const key = reminder.dueAt;',
    'one person gets the digest of all',
  ),
  fault(
    remind('digest-text'),
    'if (person.email === null) return null;',
    "if (person.email === null) return { messageId: '', to: '', subject: '', text: '', date: now };",
    'mail is written to nowhere',
  ),
  fault(
    remind('digest-text'),
    'for (const item of mostUrgentFirst(items)) {',
    'for (const item of items) {',
    'a late task is called due soon',
  ),
  fault(
    COMPOSE,
    'if (!(await this.handled.markHandled(messageId))) return;',
    '',
    'a message has its effect twice',
  ),
  fault(
    COMPOSE,
    'if (nobody.length > 0) await this.reminders.cancel(nobody);',
    '',
    'reminders of an empty office never end',
  ),
  fault(
    SEND,
    'if (concern?.people.includes(digest.personId) !== true) return [];',
    'if (concern === undefined) return [];',
    'a digest reminds of what is no longer his',
  ),
  fault(
    SEND,
    'if (person?.active === true && items.length > 0)',
    'if (person !== null && items.length > 0)',
    'people who have left get mail',
    [...spec(SEND)],
  ),
  fault(
    SEND,
    "if (current?.status !== 'pending' || !(await this.handled.markHandled(messageId))) return;",
    '',
    'two workers record one digest twice',
  ),
  fault(SEND, 'await this.events.append(envelope, []);', 'void envelope;', 'what was sent leaves no trace'),
  fault(SEND, 'if (mail !== null) await this.mailer.send(mail);', '', 'no mail goes out'),
  fault(
    ANNOUNCE,
    'if (!(await this.handled.markHandled(messageId))) return;',
    '',
    'a task is announced twice',
  ),
  fault(
    remind('task-audience'),
    'const onDate = await this.today.local();',
    "const onDate = '2023-12-06';",
    'yesterday’s people are asked',
  ),
  fault(
    read('may-read'),
    'if (person?.active !== true) return [];',
    'if (person === null) return [];',
    'people who have left go on reading',
  ),
  fault(
    read('may-read'),
    'own.has(unit.id) || own.has(unit.supervisingDepartmentId)',
    'own.has(unit.id)',
    'a department does not see what it supervises',
  ),
  fault(
    read('may-read'),
    "grant.role === 'auditor' || finance.has(grant.unitId)",
    'finance.has(grant.unitId)',
    'an auditor sees one unit only',
  ),
  fault(
    read('may-read'),
    'if (unit !== undefined && readable?.includes(unitId) !== false) return unit;',
    'if (unit !== undefined) return unit;',
    'a stranger reads every table',
  ),
  fault(
    read('timeline.query'),
    "opinion: words.get(commitmentOf(envelope) ?? '') ?? null,",
    'opinion: commitmentOf(envelope),',
    'people read a hash instead of words',
    VIEWS,
  ),
  fault(
    read('task-view.query'),
    'allowedActions: allowedTaskActions({ state, task, facts }),',
    'allowedActions: [],',
    'nobody may do anything',
    VIEWS,
  ),
  fault(
    read('today'),
    'dueDatesOf(await this.calendar.load()).localDateOf(await this.clock.now())',
    '(await this.clock.now()).slice(0, 10)',
    'the day changes eight hours late',
    ['libs/application/src/read/lists.query.spec.ts'],
  ),
  fault(
    demo('advance-clock.use-case'),
    'if (!(Date.parse(target) > Date.parse(now))) throw new ClockMovesForwardOnlyError(now);',
    'if (target < now) throw new ClockMovesForwardOnlyError(now);',
    'the clock is wished to where it stands, or to no time at all',
    CLOCK,
  ),
  fault(
    demo('note-clock-moved.use-case'),
    'if (!noted) throw error;',
    '',
    'a move that was not noted passes for noted',
    CLOCK,
  ),
];
