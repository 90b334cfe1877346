import { describe, expect, it } from '@jest/globals';
import {
  APPROVED,
  approve,
  continued,
  DRAFTED,
  edit,
  exempt,
  given,
  pass,
  PEOPLE,
  present,
  PRESENTED,
  recorded,
  refused,
  sha256,
  submit,
  SUBMITTED,
  tableContent,
} from '#libs/fixtures';
import { contentHashOf } from '../goal-table/identity.js';
import { shownState } from './shown-state.js';

const { declarer, unitHead, reviewer, approver } = PEOPLE;
const SECRET = tableContent({ disclosure: { kind: 'exempt', basis: '国家秘密' } });

describe('不予公开', () => {
  it('becomes part of the content, so that it is reviewed and approved like the rest', () => {
    const { state } = given(...DRAFTED)
      .as(declarer)
      .when(exempt('  国家秘密 '))
      .then(recorded('goal-table.exempted', { basis: '国家秘密', closed: [] }));
    expect(state?.versions[0]?.content).toEqual(SECRET);
    expect(state?.versions[0]?.contentHash).toBe(contentHashOf(SECRET, sha256));
  });

  it('makes an author of whoever declared it', () => {
    const { state } = given(...DRAFTED)
      .as(PEOPLE.secondDeclarer)
      .when(exempt())
      .then(recorded('goal-table.exempted'));
    expect(state?.versions[0]?.authors).toEqual([declarer, PEOPLE.secondDeclarer]);
  });

  it('cancels a request to the unit head who has not seen it', () => {
    const { state } = given(...PRESENTED)
      .as(declarer)
      .when(exempt())
      .then(recorded('goal-table.exempted', { closed: [{ outcome: 'edited', as: 'cancelled' }] }));
    expect(state?.tasks).toMatchObject([{ kind: 'sign-off', status: 'cancelled' }]);
    expect(state?.versions[0]?.presented).toBe(false);
  });

  it('leads to an approval without a publication task', () => {
    const reviewed = continued(
      DRAFTED,
      [declarer, exempt('国家秘密')],
      [declarer, present],
      [unitHead, submit()],
      [reviewer, pass()],
    );
    const { state } = given(...reviewed)
      .as(approver)
      .when(approve())
      .then(recorded('goal-table.approved', { publication: 'exempt', opened: [] }));
    expect(state?.tasks.filter((task) => task.status === 'open')).toEqual([]);
    expect(state?.publication).toMatchObject({ status: 'exempt', publishedAt: null });
    expect(state === null ? null : shownState(state)).toBe('不予公开');
  });

  it('can be taken back by an edit while the table is a draft', () => {
    const secret = continued(DRAFTED, [declarer, exempt()]);
    const { state } = given(...secret)
      .as(declarer)
      .when(edit(tableContent()))
      .then(recorded('goal-table.edited'));
    expect(state?.versions[0]?.content.disclosure).toEqual({ kind: 'public' });
  });

  it('needs a basis, a declarer, a draft, and something new to say', () => {
    given(...DRAFTED)
      .as(declarer)
      .when(exempt(' \n'))
      .then(refused('basis-required'));
    given(...DRAFTED)
      .as(unitHead)
      .when(exempt())
      .then(refused('role-missing', { role: 'declarer' }));
    given(...SUBMITTED)
      .as(declarer)
      .when(exempt())
      .then(refused('content-frozen', { status: 'submitted' }));
    given(...APPROVED)
      .as(declarer)
      .when(exempt())
      .then(refused('content-frozen', { status: 'none' }));
    given(...continued(DRAFTED, [declarer, exempt('国家秘密')]))
      .as(declarer)
      .when(exempt('国家秘密'))
      .then(refused('content-unchanged'));
  });
});
