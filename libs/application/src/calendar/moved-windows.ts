import { Injectable } from '@nestjs/common';
import type { YearCalendarEvent, YearCalendarState, YearWindow } from '#libs/domain';
import type { OutboxMessage } from '../messages.js';
import { Entropy } from '../ports/entropy.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';

/** Asks that the rounds of a year follow its windows, where one of monitoring has moved and there is a round to follow. */
@Injectable()
export class MovedWindows {
  constructor(
    private readonly queries: MonitorQueries,
    private readonly entropy: Entropy,
  ) {}

  /** Within the transaction that moves them, under the lock of the year. */
  async messages(
    before: YearCalendarState | null,
    { data }: YearCalendarEvent,
    year: Pick<YearCalendarState, 'id' | 'fiscalYear'>,
  ): Promise<readonly OutboxMessage[]> {
    if (!('windows' in data) || monitoringIn(data.windows) === monitoringIn(before?.windows ?? [])) return [];
    const rounds = await this.queries.rounds(year.fiscalYear);
    if (!rounds.some(({ status }) => status === 'planned' || status === 'open')) return [];
    return [{ id: this.entropy.newId(), name: 'windows.moved', payload: { calendarId: year.id } }];
  }
}

function monitoringIn(windows: readonly YearWindow[]): string {
  const days = windows
    .filter(({ kind }) => kind === 'monitoring')
    .map(({ countsFrom, opensOn, closesOn }) => [countsFrom, opensOn, closesOn]);
  return JSON.stringify(days);
}
