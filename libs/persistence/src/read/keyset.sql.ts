import { COUNTED } from './page-of.js';

/** Stands before every id, so that a first page is a page after nothing and every page uses the index alike. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Stands after every id, for lists that run backwards. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** One more than is counted exactly. */
export const BEYOND_CAP = String(COUNTED + 1);
