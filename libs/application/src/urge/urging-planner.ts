import { Injectable } from '@nestjs/common';
import type { OfficeTime } from '#libs/domain';
import { isUrgedThatDay, nextOfficeMoment } from '#libs/domain';
import { officeTimeOf } from '../action/due-dates.js';
import { isAtFinanceDesk } from '../duties/finance-desk.js';
import { ForbiddenError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { Today } from '../read/today.js';
import { digestMessage } from '../remind/digest-text.js';
import type { AskedReminder, SubjectConcern } from '../remind/subject-audience.js';
import { SubjectAudience } from '../remind/subject-audience.js';
import { subjectIdOf } from '../remind/subject-id.js';
import { UrgingSubjects } from './urging-subjects.js';
import type { NotUrged, UrgingAim, UrgingLine, UrgingPlan } from './urging-request.js';

interface Known {
  readonly concern: SubjectConcern | undefined;
  readonly last: string | null;
  readonly people: ReadonlyMap<string, PersonRecord>;
  readonly sendsAt: string;
  readonly office: OfficeTime;
}

/** Finds out whom an urging reaches, when and with what words, inside the caller's transaction. */
@Injectable()
export class UrgingPlanner {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly subjects: UrgingSubjects,
    private readonly audience: SubjectAudience,
    private readonly reminders: ReminderRepository,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly today: Today,
  ) {}

  /** @throws ForbiddenError for whoever does not sit at the finance desk */
  async plan(actorId: string, aim: UrgingAim): Promise<UrgingPlan> {
    const onDate = await this.today.local();
    const actor = await this.directory.person(actorId, onDate);
    if (!isAtFinanceDesk(actor, await this.directory.units())) {
      throw new ForbiddenError('role-missing', 'performance-reviewer');
    }
    const asked = await this.subjects.of(aim, actorId);
    const office = officeTimeOf(await this.calendar.load());
    const sendsAt = nextOfficeMoment(await this.clock.now(), office);
    const concerns = await this.audience.of(asked);
    const last = await this.reminders.lastUrged(asked.map(subjectIdOf));
    const everybody = [...concerns.values()].flatMap(({ people }) => people);
    const people = new Map(
      (await this.directory.people([...new Set(everybody)], onDate)).map((one) => [one.id, one]),
    );
    const lines = asked.map((one) => {
      const known = { concern: concerns.get(one.id), last: last.get(subjectIdOf(one)) ?? null };
      return lineOf(one, { ...known, people, sendsAt, office });
    });
    return { sendsAt, words: wordsOf(lines, concerns, asked, sendsAt), lines };
  }
}

function lineOf({ taskId, dutyId }: AskedReminder, known: Known): UrgingLine {
  const { concern, last, people } = known;
  const notUrged = reasonAgainst(known);
  const reached = notUrged === null ? (concern?.people ?? []) : [];
  return {
    ...{ taskId, dutyId, notUrged, lastUrgedAt: last },
    ...{ label: concern?.subject.label ?? '', unitId: concern?.unitId ?? null },
    dueOn: concern?.subject.dueOn ?? null,
    people: reached.map((personId) => ({ personId, displayName: people.get(personId)?.displayName ?? '' })),
  };
}

function reasonAgainst({ concern, last, sendsAt, office }: Known): NotUrged | null {
  if (concern === undefined) return 'not-found';
  if (!concern.open) return 'closed';
  if (isUrgedThatDay(last, sendsAt, office.offsetMinutes)) return 'urged-that-day';
  return concern.people.length === 0 ? 'nobody-to-urge' : null;
}

function wordsOf(
  lines: readonly UrgingLine[],
  concerns: ReadonlyMap<string, SubjectConcern>,
  asked: readonly AskedReminder[],
  sendsAt: string,
): UrgingPlan['words'] {
  const at = lines.findIndex(({ notUrged }) => notUrged === null);
  const concern = concerns.get(asked[at]?.id ?? '');
  if (concern === undefined) return null;
  const item = { reminderId: '', kind: 'urged', occurrence: '', subject: concern.subject } as const;
  const { title, lines: text } = digestMessage('', [item], sendsAt, null);
  return { title, text: text.join('\n') };
}
