import { createHmac } from 'node:crypto';
import type { ChannelMessage, Receipt } from '#libs/application';
import { CHANNEL_LABELS, NotificationChannel } from '#libs/application';
import { codeOf, demandSuccess } from './code-of.js';
import { ServiceCaller } from './service-caller.js';
import { shortText } from './short-text.js';
import { DINGTALK_VERDICTS } from './verdicts.data.js';

/** A robot of 钉钉 with its token and the secret that signs. */
export interface DingtalkRobot {
  readonly base: string;
  readonly token: string;
  readonly secret: string;
  readonly patienceMs?: number;
}

/** Bytes of one message. */
const LONGEST = 18_000;

/** A robot in a group of 钉钉, which names the person it speaks to. */
export class DingtalkChannel extends NotificationChannel {
  readonly key = 'dingtalk';
  readonly label = CHANNEL_LABELS.dingtalk;
  private readonly caller: ServiceCaller;

  constructor(
    private readonly robot: DingtalkRobot,
    private readonly nowMs: () => number = Date.now,
  ) {
    super();
    this.caller = new ServiceCaller(this.label, robot.base, [robot.token, robot.secret], robot.patienceMs);
  }

  /** Signed with a time in milliseconds, which the service takes for an hour. */
  async send(message: ChannelMessage, address: string): Promise<Receipt> {
    const { token, secret } = this.robot;
    const timestamp = String(this.nowMs());
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    const answer = await this.caller.ask({
      method: 'POST',
      path: '/robot/send',
      query: { access_token: token, timestamp, sign },
      body: {
        msgtype: 'text',
        text: { content: `@${address} ${shortText(message, LONGEST)}` },
        at: { atUserIds: [address], isAtAll: false },
      },
    });
    demandSuccess(this.caller, codeOf(answer, 'errcode'), answer['errmsg'], DINGTALK_VERDICTS);
    return { reference: null };
  }
}
