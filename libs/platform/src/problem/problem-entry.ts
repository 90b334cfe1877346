import type { Bilingual } from './words.js';

/** What the catalogue says about one code. */
export interface ProblemEntry {
  readonly status: 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;
  readonly title: Bilingual;
  /** With `{placeholders}` of the problem's facts; when a fact is missing, the title stands alone. */
  readonly detail: Bilingual;
  readonly fix: Bilingual;
}
