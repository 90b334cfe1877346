import { describe, expect, it } from '@jest/globals';
import * as deadLetters from '../queue/dead-letter.statements.js';
import * as deliveries from '../queue/delivery.statements.js';
import * as evaluations from '../evaluate/self-evaluation.statements.js';
import * as jobs from '../jobs/job.statements.js';
import * as monitor from '../monitor/monitor.statements.js';
import { encodeCursor } from './cursor.js';
import * as tables from './goal-table-list.statements.js';
import { pageAfter } from './page-after.js';
import * as tasks from './task.statements.js';

const ID = '77f6d086-3696-40ed-aa7a-0c31dad8f703';
const SORT = '2024-07-01T09:30:00.000000Z';

describe('a page of a list', () => {
  it('begins after the row that its cursor names', () => {
    const cursor = encodeCursor([SORT, ID]);
    expect(pageAfter(cursor, 'instant', 'upwards')).toEqual([SORT, ID]);
    expect(pageAfter(cursor, 'instant', 'downwards')).toEqual([SORT, ID]);
  });

  it.each([
    ['upwards', 'instant', '-infinity', /^0{8}-0{4}/u],
    ['upwards', 'year', '0', /^0{8}-0{4}/u],
    ['downwards', 'instant', 'infinity', /^f{8}-f{4}/u],
    ['downwards', 'year', '9999', /^f{8}-f{4}/u],
  ] as const)('%s by %s begins before every row without one, and with one of another list', (...row) => {
    const [direction, kind, sort, first] = row;
    for (const cursor of [null, 'nonsense', encodeCursor(['elsewhere', ID])]) {
      const [begin, id] = pageAfter(cursor, kind, direction);
      expect([begin, first.test(id)]).toEqual([sort, true]);
    }
  });

  const statements = [deadLetters, deliveries, evaluations, jobs, monitor, tables, tasks]
    .flatMap((module) => Object.values(module))
    .filter((one) => typeof one === 'object' && 'text' in one)
    .filter(({ text }) => /ORDER BY [\s\S]* LIMIT \$\d+/u.test(text) && /id\)? [<>] \(?\$/u.test(text));

  it('is asked for by a dozen lists', () => {
    expect(statements.map(({ name }) => name)).toEqual(expect.arrayContaining(['inbox-to-do', 'inbox-done']));
    expect(statements.length).toBeGreaterThanOrEqual(9);
  });

  it.each(statements.map(({ name, text }) => [name, text]))(
    '%s: compares with plain values, which an index of secured rows takes',
    (_, text) => {
      const [, compared = ''] = /id\)? [<>] (\([^)]*\)|\S+)/u.exec(text) ?? [];
      expect(compared).toMatch(/^(?:\(\$\d+::\w+, \$\d+::uuid\)|\$\d+::uuid)$/u);
      expect(text).not.toMatch(/[<>] \(?coalesce\(/u);
    },
  );
});
