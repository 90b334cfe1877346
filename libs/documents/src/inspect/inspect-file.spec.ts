import { describe, expect, it } from '@jest/globals';
import { cleanName, typeOfName } from '#libs/domain';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { HOSTILE_FILES, SOUND_FILES } from '#libs/testing';
import { inspectFile } from './inspect-file.js';
import { RefusedFileError } from './refused-file.error.js';

/** What the door looks at before anybody looks into the file. */
const AT_THE_DOOR = ['attachment-name-unusable', 'attachment-type-not-taken', 'attachment-too-large'];

/** The code that a file is refused with; null when it is taken. */
async function refusalOf(name: string, bytes: Buffer): Promise<string | null> {
  try {
    await inspectFile(bytes, typeOfName(cleanName(name) ?? '')!);
    return null;
  } catch (error) {
    if (error instanceof RefusedFileError) return error.code;
    throw error;
  }
}

describe('a file that honest people hand in', () => {
  it.each(Object.entries(SOUND_FILES))('is taken: %s', async (name, bytes) => {
    expect(await refusalOf(name, bytes())).toBeNull();
  });
});

describe('a file that must not be taken', () => {
  const within = HOSTILE_FILES.filter(({ code }) => !AT_THE_DOOR.includes(code));

  it.each(within)('$name, $what: $code', async ({ name, code, bytes }) => {
    expect(await refusalOf(name, bytes())).toBe(code);
  });

  it('is one of more than sixty, each for a reason of its own', () => {
    expect(HOSTILE_FILES.length).toBeGreaterThanOrEqual(100);
    expect(new Set(HOSTILE_FILES.map(({ what, name }) => `${what} ${name}`)).size).toBe(HOSTILE_FILES.length);
  });
});

describe('a sound file in which bytes were changed', () => {
  it.each(Object.entries(SOUND_FILES))(
    'is taken or refused, and never fails otherwise: %s',
    async (name, bytes) => {
      const sound = bytes();
      const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }));
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 4 }),
          fc.nat(sound.length),
          async (changes, cut) => {
            const file = Buffer.from(sound);
            for (const [at, value] of changes) file[at] = value;
            for (const one of [file, file.subarray(0, cut)]) {
              const refusal = await refusalOf(name, one);
              expect(refusal ?? 'attachment-taken').toMatch(/^attachment-/u);
            }
          },
        ),
        { seed: seed(), numRuns: 60 },
      );
    },
  );
});
