import { describe, expect, it } from '@jest/globals';
import {
  continued,
  draft,
  DRAFTED,
  edit,
  given,
  PEOPLE,
  present,
  PRESENTED,
  recorded,
  refused,
  sha256,
  SUBMITTED,
  tableContent,
  UNITS,
} from '#libs/fixtures';
import { contentHashOf } from '../goal-table/identity.js';

const { declarer, secondDeclarer, unitHead, otherDeclarer } = PEOPLE;
const CHANGED = tableContent({ projectName: '派遣人员经费（追加）', annualBudget: '8726500.00' });

describe('填报', () => {
  it('makes the table with its first version', () => {
    const { state } = given()
      .as(declarer)
      .when(draft())
      .then(
        recorded('goal-table.drafted', {
          unitId: UNITS.grid,
          fiscalYear: 2024,
          projectKey: '机关事业单位派遣人员经费',
          versionNo: 1,
          basedOn: null,
        }),
      );
    expect(state).toMatchObject({ id: 'gt-1', version: 1, createdBy: declarer, tasks: [], rounds: [] });
    expect(state?.versions).toHaveLength(1);
    expect(state?.versions[0]).toMatchObject({
      status: 'draft',
      authors: [declarer],
      presented: false,
      contentHash: contentHashOf(tableContent(), sha256),
    });
  });

  it('is for declarers of that very unit', () => {
    given()
      .as(unitHead)
      .when(draft())
      .then(refused('role-missing', { role: 'declarer', unitId: UNITS.grid }));
    given()
      .as(otherDeclarer)
      .when(draft())
      .then(refused('role-missing', { unitId: UNITS.grid }));
    given().as(otherDeclarer).when(draft(tableContent(), UNITS.school)).then(recorded('goal-table.drafted'));
  });

  it('happens once per project and year', () => {
    given(...DRAFTED)
      .as(declarer)
      .when(draft())
      .then(refused('table-already-exists'));
  });

  it('must exist before anything else can happen to it', () => {
    given().as(declarer).when(present).then(refused('table-missing'));
  });

  it('names the basis when it starts as 不予公开', () => {
    const silent = tableContent({ disclosure: { kind: 'exempt', basis: '　' } });
    const founded = tableContent({ disclosure: { kind: 'exempt', basis: '国家秘密' } });
    given().as(declarer).when(draft(silent)).then(refused('basis-required'));
    given().as(declarer).when(draft(founded)).then(recorded('goal-table.drafted'));
  });
});

describe('修改', () => {
  it('replaces content, hash and project key, and makes an author of whoever wrote', () => {
    const { state } = given(...DRAFTED)
      .as(secondDeclarer)
      .when(edit(CHANGED))
      .then(recorded('goal-table.edited', { opened: [], closed: [] }));
    expect(state?.projectKey).toBe('派遣人员经费(追加)');
    expect(state?.versions).toHaveLength(1);
    expect(state?.versions[0]).toMatchObject({
      content: CHANGED,
      contentHash: contentHashOf(CHANGED, sha256),
      authors: [declarer, secondDeclarer],
    });
  });

  it('counts an author once, however often he writes', () => {
    const edited = continued(DRAFTED, [secondDeclarer, edit(CHANGED)]);
    const { state } = given(...edited)
      .as(secondDeclarer)
      .when(edit())
      .then(recorded('goal-table.edited'));
    expect(state?.versions[0]?.authors).toEqual([declarer, secondDeclarer]);
  });

  it('cancels the request to a unit head who would sign the old text', () => {
    const { state } = given(...PRESENTED)
      .as(declarer)
      .when(edit())
      .then(recorded('goal-table.edited', { closed: [{ outcome: 'edited', as: 'cancelled' }] }));
    expect(state?.tasks).toMatchObject([
      { kind: 'sign-off', status: 'cancelled', outcome: 'edited', closedBy: declarer, version: 2 },
    ]);
    expect(state?.versions[0]?.presented).toBe(false);
  });

  it('is refused when it changes nothing, so that the record holds changes only', () => {
    given(...DRAFTED)
      .as(declarer)
      .when(edit(tableContent()))
      .then(refused('content-unchanged'));
  });

  it('stays in its year: another year is another table', () => {
    given(...DRAFTED)
      .as(declarer)
      .when(edit(tableContent({ fiscalYear: 2025 })))
      .then(refused('fiscal-year-changed', { fiscalYear: 2024 }));
  });

  it('cannot smuggle in 不予公开 without a basis', () => {
    given(...DRAFTED)
      .as(declarer)
      .when(edit(tableContent({ disclosure: { kind: 'exempt', basis: '' } })))
      .then(refused('basis-required'));
  });

  it('is not for people of another unit, nor for the unit head', () => {
    given(...DRAFTED)
      .as(otherDeclarer)
      .when(edit())
      .then(refused('role-missing'));
    given(...DRAFTED)
      .as(unitHead)
      .when(edit())
      .then(refused('role-missing', { role: 'declarer' }));
  });

  it('ends with the submission: what is reviewed stays as it is', () => {
    given(...SUBMITTED)
      .as(declarer)
      .when(edit())
      .then(refused('content-frozen', { status: 'submitted' }));
  });
});
