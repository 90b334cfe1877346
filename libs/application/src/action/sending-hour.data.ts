/** At what hour of a working day of the district reminders and notices of rounds go out. */
export const SENDS_AT = '09:00';
