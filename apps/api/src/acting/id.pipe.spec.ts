import { describe, expect, it } from '@jest/globals';
import { NotFoundError } from '#libs/application';
import { IdPipe } from './id.pipe.js';

const ID = '01a213da-40c8-72dc-b944-daf1c323d681';
const pipe = new IdPipe('task');

describe('an id in an address', () => {
  it('is taken as it is', () => {
    expect(pipe.transform(ID)).toBe(ID);
  });

  it('may be typed in capitals and means the same', () => {
    expect(pipe.transform(ID.toUpperCase())).toBe(ID);
  });

  it.each([
    ['empty', ''],
    ['a number', '17'],
    ['without its dashes', ID.replaceAll('-', '')],
    ['with one digit too few', ID.slice(1)],
    ['with one digit too many', `${ID}0`],
    ['in braces', `{${ID}}`],
    ['with a space behind it', `${ID} `],
    ['with a line break behind it', `${ID}\n`],
    ['with an injection behind it', `${ID}' OR '1'='1`],
    ['a way out of the folder', '../../etc/passwd'],
    ['with full-width digits', ID.replaceAll('0', '０')],
  ])('that is %s is not found, as one of nothing would be', (_, value) => {
    const looking = (): string => pipe.transform(value);
    expect(looking).toThrow(NotFoundError);
    expect(looking).toThrow(expect.objectContaining({ kind: 'task', id: value }));
  });
});
