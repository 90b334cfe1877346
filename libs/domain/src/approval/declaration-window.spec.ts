import { describe, it } from '@jest/globals';
import type { Act, FactsOverride } from '#libs/fixtures';
import {
  continued,
  draft,
  DRAFTED,
  edit,
  given,
  past,
  PEOPLE,
  present,
  PRESENTED,
  recorded,
  refused,
  revise,
  sendBack,
  submit,
  SUBMITTED,
  TABLE_ID,
  tableContent,
  UNITS,
  withdraw,
} from '#libs/fixtures';
import type { DeclarationDoor } from '../year-calendar/declaration-doors.js';

const OPEN: DeclarationDoor = { open: true, closedOn: null, opensOn: null };
const BETWEEN: DeclarationDoor = { open: false, closedOn: '2023-09-30', opensOn: '2023-11-01' };
const OVER: DeclarationDoor = { open: false, closedOn: '2023-12-31', opensOn: null };
const { declarer, unitHead, reviewer } = PEOPLE;

const doors = (initial: DeclarationDoor, midYear = OVER): FactsOverride => ({
  doors: { initial, midYear },
});

describe('outside of the windows of 一上 and 二上', () => {
  it.each([
    ['between them', BETWEEN],
    ['after the last', OVER],
  ])('nothing is presented or submitted: %s', (_, door) => {
    const { closedOn, opensOn } = door;
    given(...DRAFTED)
      .as(declarer)
      .with(doors(door))
      .when(present)
      .then(refused('declaration-closed', { closedOn, opensOn }));
    given(...PRESENTED)
      .as(unitHead)
      .with(doors(door))
      .when(submit())
      .then(refused('declaration-closed', { closedOn, opensOn }));
  });

  it('a draft may be begun and written: only sending it waits for the window', () => {
    given()
      .with(doors(OVER))
      .when(draft())
      .then(recorded('goal-table.drafted', { occasion: 'initial' }));
    given(...DRAFTED)
      .with(doors(OVER))
      .when(edit())
      .then(recorded('goal-table.edited'));
  });

  it('what a reviewer has sent back goes on: it is owed by the day of its own task', () => {
    const returned = continued(SUBMITTED, [reviewer, sendBack()], [declarer, revise()]);
    given(...returned)
      .as(declarer)
      .with(doors(OVER))
      .when(present)
      .then(recorded('goal-table.presented'));
  });

  it('who withdrew his table himself waits for the next one', () => {
    const withdrawn = continued(SUBMITTED, [unitHead, withdraw], [declarer, revise()]);
    given(...withdrawn)
      .as(declarer)
      .with(doors(OVER))
      .when(present)
      .then(refused('declaration-closed'));
  });
});

describe('年中追加', () => {
  const additional: Act = {
    ...{ type: 'draft', goalTableId: TABLE_ID, unitId: UNITS.grid },
    ...{ occasion: 'mid-year', content: tableContent() },
  };

  it('is begun with the leave of finance, whatever the windows of the budget request are', () => {
    given()
      .with(doors(OVER, OPEN))
      .when(additional)
      .then(recorded('goal-table.drafted', { occasion: 'mid-year' }));
    given().with(doors(OPEN, BETWEEN)).when(additional).then(refused('declaration-closed'));
  });

  it('is presented while the leave lasts', () => {
    const drafted = past([declarer, additional, doors(OVER, OPEN)]);
    given(...drafted)
      .as(declarer)
      .with(doors(OVER, OPEN))
      .when(present)
      .then(recorded('goal-table.presented'));
    given(...drafted)
      .as(declarer)
      .with(doors(OPEN, OVER))
      .when(present)
      .then(refused('declaration-closed'));
  });
});
