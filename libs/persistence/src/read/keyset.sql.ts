import { COUNTED } from './page-of.js';

/** One more than is counted exactly. */
export const BEYOND_CAP = String(COUNTED + 1);
