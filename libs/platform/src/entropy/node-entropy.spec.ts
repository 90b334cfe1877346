import { describe, expect, it } from '@jest/globals';
import { NodeEntropy } from './node-entropy.js';

const entropy = new NodeEntropy();

describe('ids', () => {
  it('are UUIDs of version 7, in the order in which they were made, within one millisecond too', () => {
    const ids = Array.from({ length: 5000 }, () => entropy.newId());
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });
});

describe('salts', () => {
  it('are 16 bytes of chance in hex, and never the same', () => {
    const salts = Array.from({ length: 1000 }, () => entropy.newSalt());
    for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/u);
    expect(new Set(salts).size).toBe(salts.length);
  });
});

describe('hashes', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('of %j are those of FIPS 180', (text, hash) => {
    expect(entropy.sha256(text)).toBe(hash);
  });

  it('are taken over UTF-8', () => {
    expect(entropy.sha256('é')).not.toBe(entropy.sha256('e\u0301'));
    expect(entropy.sha256('批复')).toHaveLength(64);
  });
});
