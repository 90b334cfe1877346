/** The system's own acts: it reminds and escalates, and never decides. */
export const SYSTEM_ACTOR = '00000000-0000-0000-0000-000000000000';
