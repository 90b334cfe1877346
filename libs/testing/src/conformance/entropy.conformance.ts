import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Entropy } from '#libs/application';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

/** What every source of ids, salts and hashes promises. */
export function entropyConformance(open: OpenTown): void {
  describe('the source of ids, salts and hashes', () => {
    let town: TownUnderTest;
    let entropy: Entropy;
    beforeAll(async () => {
      town = await open();
      entropy = town.app.get(Entropy);
    });
    afterAll(() => town.close());

    const several = (make: () => string): readonly string[] => Array.from({ length: 200 }, make);

    it('gives ids of version 7 that never come again and sort as they came', () => {
      const ids = several(() => entropy.newId());
      for (const id of ids)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(ids.toSorted());
    });

    it('gives salts of 128 bits that never come again', () => {
      const salts = several(() => entropy.newSalt());
      for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/u);
      expect(new Set(salts).size).toBe(salts.length);
    });

    it.each([
      ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
      ['批复', '6bbc06e5fd329e1fc7ae8d9d2f307e1f10cf79942a61e3d7ee18a04425904f63'],
    ])('hashes the UTF-8 bytes of "%s"', (text, hash) => {
      expect(entropy.sha256(text)).toBe(hash);
    });
  });
}
