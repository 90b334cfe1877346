/** A reminder that must go out: whom it reaches, what it says, and when by the clock on the wall in Beijing. */
export interface ExpectedReminder {
  readonly account: string;
  readonly kind: '即将到期' | '今日到期' | '已超期';
  readonly at: string;
}

/**
 * Written by hand from the calendar and the plan (−2 working days, the day, +1 working day, at 09:00): what the
 * worker sends must equal this list, no more and no less. The Spring Festival of 2024 lies inside.
 */
export const EXPECTED_REMINDERS: readonly ExpectedReminder[] = [
  { account: 'zhou', kind: '今日到期', at: '2024-01-11 09:00' },
  { account: 'chen', kind: '即将到期', at: '2024-01-16 09:00' },
  { account: 'liang', kind: '即将到期', at: '2024-01-16 09:00' },
  { account: 'chen', kind: '今日到期', at: '2024-01-18 09:00' },
  { account: 'huang', kind: '即将到期', at: '2024-01-19 09:00' },
  { account: 'he', kind: '即将到期', at: '2024-01-23 09:00' },
  { account: 'huang', kind: '今日到期', at: '2024-01-23 09:00' },
  { account: 'liu', kind: '即将到期', at: '2024-01-23 09:00' },
  { account: 'huang', kind: '已超期', at: '2024-01-24 09:00' },
  { account: 'huang', kind: '即将到期', at: '2024-01-25 09:00' },
  { account: 'wu', kind: '即将到期', at: '2024-02-07 09:00' },
  { account: 'wu', kind: '今日到期', at: '2024-02-09 09:00' },
];
