import { describe, expect, it } from '@jest/globals';
import type { AttachmentRef } from './attachment.js';
import { foldEvidence, withEvidence } from './evidence.js';

const file = (id: string): AttachmentRef => ({ id, sha256: id.repeat(64), size: 3, type: 'pdf' });
const EVENT = { type: 'correction.completed', data: { account: 'c' } };

describe('evidence', () => {
  it('stands in the event that uses it, and leaves no trace in one that uses none', () => {
    expect(withEvidence(EVENT, [])).toBe(EVENT);
    expect(withEvidence(EVENT, [file('a')])).toEqual({
      ...EVENT,
      data: { account: 'c', attachments: [file('a')] },
    });
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['is kept as it comes in', [], ['b', 'a'], ['b', 'a']],
    ['is added to what was there', ['a'], ['b'], ['a', 'b']],
    ['is there once, however often it is named', ['a'], ['a', 'b'], ['a', 'b']],
    ['stays when nothing is added', ['a'], [], ['a']],
  ])('%s', (_, before, added, after) => {
    const event = withEvidence(EVENT, added.map(file));
    expect(foldEvidence({ attachments: before.map(file) }, event)).toEqual({ attachments: after.map(file) });
  });

  it('is no member of a state that has none', () => {
    expect(foldEvidence({}, EVENT)).toEqual({});
  });
});
