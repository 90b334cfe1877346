import { unitNamed, unitsOf } from '../api/units.js';
import type { SignIn, Told } from '../told.js';

interface ColleagueRow {
  readonly id: string;
  readonly displayName: string;
  readonly roleLabels: readonly string[];
}

/** `pifu people UNIT`: who works there, each with the id by which other commands name him. */
export async function peopleOfUnit([nameOrId = '']: readonly string[], signIn: SignIn): Promise<Told> {
  const person = await signIn();
  const { id } = unitNamed(await unitsOf(person), nameOrId);
  const path = `/v1/units/${encodeURIComponent(id)}/people`;
  const { items } = (await person.get<{ readonly items: readonly ColleagueRow[] }>(path)).body;
  const lines = items.map((one) => `${one.id}  ${one.displayName}  ${one.roleLabels.join('、')}`);
  return { answer: items, words: lines.length === 0 ? '没有人员 nobody' : lines.join('\n') };
}
