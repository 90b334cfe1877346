import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, RoundCounts } from '#libs/domain';
import { holdersOf } from '#libs/domain';
import { NoticeSender } from '../notify/notice-sender.js';
import type { Notice } from '../ports/notice.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';

/** Tells the finance desk how a round stands; the desk urges by hand. */
@Injectable()
export class WarnDesk {
  constructor(
    private readonly facts: MonitorFactsLoader,
    private readonly sender: NoticeSender,
  ) {}

  async warn(round: MonitoringRoundState, counts: RoundCounts): Promise<void> {
    const { name } = round;
    const { statuses, lights } = counts;
    const missing = statuses.due + statuses.returned;
    const title = `${name}：${String(missing)} 张表尚未报送`;
    const body = `报送截止 ${lastDayOf(round)}；已报送中红灯 ${String(lights.red)}、黄灯 ${String(lights.yellow)}。`;
    await this.tell(title, body);
  }

  /** Units have been told another day, and ask the desk about it; their reminders follow by themselves. */
  async moved(before: MonitoringRoundState, after: MonitoringRoundState): Promise<void> {
    const title = `${after.name}：报送截止改为 ${lastDayOf(after)}`;
    const body = `原为 ${lastDayOf(before)}，因工作日历或监控时段变动重新计算；待报单位的办理时限和提醒随之调整。`;
    await this.tell(title, body);
  }

  /** One notice for everybody at the performance desk, and over the channels on which they want to hear of rounds. */
  async tell(title: string, body: string): Promise<void> {
    const { directory, now, newId } = await this.facts.load(SYSTEM_ACTOR, null);
    const people = holdersOf(directory, 'performance-reviewer', directory.financeUnitId);
    const notices = people.map((personId): Notice => {
      return {
        id: newId(),
        personId,
        kind: 'monitoring',
        title,
        body,
        taskId: null,
        createdAt: now,
        readAt: null,
      };
    });
    await this.sender.tell('monitoring', notices, null);
  }
}

function lastDayOf({ reportUntil, provisional }: MonitoringRoundState): string {
  return `${reportUntil}${provisional ? '（暂定）' : ''}`;
}
