import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from './index-of-migrations.js';

describe('the migrations', () => {
  it('stand in the order of their numbers, each under a name of its own that ends with its number', () => {
    const names = MIGRATIONS.map((Migration) => new Migration().name);
    const numbers = names.map((name) => Number(name.slice(-13)));
    expect(numbers).toEqual([...new Set(numbers)].sort());
    expect(names).toEqual(MIGRATIONS.map((Migration) => Migration.name));
  });

  it.each(MIGRATIONS)('%p goes forward only, and says what to do instead', (Migration) => {
    expect(() => new Migration().down()).toThrow('restore a backup instead');
  });
});
