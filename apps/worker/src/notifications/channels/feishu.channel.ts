import { createHmac } from 'node:crypto';
import type { ChannelMessage, Receipt } from '#libs/application';
import { CHANNEL_LABELS, NotificationChannel } from '#libs/application';
import { codeOf, demandSuccess } from './code-of.js';
import { ServiceCaller } from './service-caller.js';
import { shortText } from './short-text.js';
import { FEISHU_VERDICTS } from './verdicts.data.js';

/** A robot of 飞书 with the token of its hook and the secret that signs. */
export interface FeishuRobot {
  readonly base: string;
  readonly token: string;
  readonly secret: string;
  readonly patienceMs?: number;
}

/** Bytes of one message. */
const LONGEST = 18_000;

/** A robot in a group of 飞书, which names the person it speaks to. */
export class FeishuChannel extends NotificationChannel {
  readonly key = 'feishu';
  readonly label = CHANNEL_LABELS.feishu;
  private readonly caller: ServiceCaller;

  constructor(
    private readonly robot: FeishuRobot,
    private readonly nowMs: () => number = Date.now,
  ) {
    super();
    this.caller = new ServiceCaller(this.label, robot.base, [robot.token, robot.secret], robot.patienceMs);
  }

  /** Signed with a time in seconds: here time and secret are the key, and nothing is what is signed. */
  async send(message: ChannelMessage, address: string): Promise<Receipt> {
    const { token, secret } = this.robot;
    const timestamp = String(Math.floor(this.nowMs() / 1000));
    const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
    const text = `<at user_id="${address}"></at> ${shortText(message, LONGEST)}`;
    const answer = await this.caller.ask({
      method: 'POST',
      path: `/open-apis/bot/v2/hook/${encodeURIComponent(token)}`,
      body: { timestamp, sign, msg_type: 'text', content: { text } },
    });
    demandSuccess(this.caller, codeOf(answer, 'code'), answer['msg'], FEISHU_VERDICTS);
    return { reference: null };
  }
}
