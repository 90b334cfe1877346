import { readDate, readPeriod } from './date-readers.js';
import { readAbsence, readChoice, readPlaceholder, readYesNo } from './plain-readers.js';
import { readChain, readInterval, readSpan, readTolerance, readTwoSided } from './range-readers.js';
import type { Cell, Reader, Reading } from './reading.js';
import {
  readFragment,
  readNumberInText,
  readNumeric,
  readSeveralNumbers,
  readWords,
} from './text-readers.js';

/** The productions of the grammar, first match wins. */
const READERS: readonly Reader[] = [
  readPlaceholder,
  readAbsence,
  readYesNo,
  readChoice,
  readPeriod,
  readDate,
  readTolerance,
  readInterval,
  readSeveralNumbers,
  readChain,
  readTwoSided,
  readSpan,
  readNumeric,
  readNumberInText,
  readFragment,
];

/** A longer text is a narrative: only its words and the numbers in it are of interest. */
const NARRATIVE = 60;
const NARRATIVE_READERS: readonly Reader[] = [readPlaceholder, readNumberInText, readFragment];

/** Reads a cell by the first production that fits; whatever none fits is words. */
export function readCell(cell: Cell): Reading {
  const readers = cell.compact.length > NARRATIVE ? NARRATIVE_READERS : READERS;
  for (const reader of readers) {
    const reading = reader(cell);
    if (reading !== null) return reading;
  }
  return readWords(cell) ?? { kind: 'qualitative', notes: [] };
}
