import type { Facts } from '../approval/facts.js';

/** What the decisions of monitoring may know besides state and command. */
export type MonitorFacts = Pick<
  Facts,
  'actorId' | 'now' | 'dueDates' | 'directory' | 'newId' | 'newSalt' | 'sha256'
>;
