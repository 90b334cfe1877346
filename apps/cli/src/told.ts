import type { PersonSession } from './api/person-session.js';

/** What came of a command: as machines read it, and in words. */
export interface Told {
  readonly answer: unknown;
  readonly words: string;
}

/** Signs in when it is clear what is wanted, and not before. */
export type SignIn = () => Promise<PersonSession>;
