import { beijingTime } from '#libs/platform';
import type { PersonSession } from '../api/person-session.js';
import { unitNamed, unitsOf } from '../api/units.js';
import type { Told } from '../told.js';

/** Which units of a round, and whether it shall be done or only shown. */
export interface UrgingWish {
  /** Names or ids of units, parted by commas. */
  readonly units?: string;
  readonly late?: boolean;
  readonly send?: boolean;
}

interface UrgingAnswer {
  readonly sendsAt: string;
  readonly lines: readonly {
    readonly label: string;
    readonly unitId: string | null;
    readonly dueOn: string | null;
    readonly people: readonly { readonly displayName: string }[];
    readonly notUrged: string | null;
  }[];
}

const NOT_URGED: Readonly<Record<string, string>> = {
  closed: '已办结 done',
  'nobody-to-urge': '无人可催 nobody to urge',
  'urged-that-day': '当天已催 urged that day already',
};

/** 催报: shows whom it would reach, and goes out only when that is asked for. */
export async function urgeRound(person: PersonSession, roundId: string, wish: UrgingWish): Promise<Told> {
  const { units: named, late = false, send = false } = wish;
  const units = await unitsOf(person);
  const unitIds = named?.split(/[,，、]/u).map((name) => unitNamed(units, name.trim()).id);
  const report = { kind: 'progress-report', roundId, lateOnly: late, ...(unitIds && { unitIds }) };
  const path = `/v1/urgings${send ? '' : '/preview'}`;
  const answer = await person.send<UrgingAnswer>('POST', path, { body: { report } });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return { answer, words: inWords(answer, send, names) };
}

function inWords(
  { sendsAt, lines }: UrgingAnswer,
  sent: boolean,
  names: ReadonlyMap<string, string>,
): string {
  if (lines.length === 0) return '都已报送 nobody still owes a report';
  const rows = lines.map(({ label, unitId, dueOn, people, notUrged }) => {
    const whom = people.map(({ displayName }) => displayName).join('、');
    const what = `${names.get(unitId ?? '') ?? ''}  ${label}  ${dueOn ?? ''}`;
    return `  ${what}  ${notUrged === null ? whom : (NOT_URGED[notUrged] ?? notUrged)}`;
  });
  const head = sent ? '✔ 已催报 urged' : '将催报，加 --send 发出 would urge; --send does it';
  return [`${head}  ${beijingTime(sendsAt)}`, ...rows].join('\n');
}
