import type { ChannelMessage, Receipt } from '#libs/application';
import { CHANNEL_LABELS, NotificationChannel } from '#libs/application';
import { codeOf, demandSuccess } from './code-of.js';
import type { ServiceAnswer } from './service-caller.js';
import { ServiceCaller } from './service-caller.js';
import { shortText } from './short-text.js';
import { WECOM_VERDICTS } from './verdicts.data.js';

/** An application of 企业微信, or of 粤政易, which speaks the same language at another address. */
export interface WecomApplication {
  readonly base: string;
  readonly corpId: string;
  readonly agentId: number;
  readonly secret: string;
  readonly patienceMs?: number;
}

/** Bytes of one message. */
const LONGEST = 2_048;

/** The service drops the same words to the same person within this time, in seconds. */
const SAME_WITHIN_SECONDS = 1_800;

/** A token is given up a little before the service would, in ms. */
const BEFORE_ITS_END_MS = 60_000;

const TOKEN_OVER = new Set([40014, 42001]);

/** A message of an application, to one person alone. */
export class WecomChannel extends NotificationChannel {
  readonly key = 'wecom';
  readonly label = CHANNEL_LABELS.wecom;
  private readonly caller: ServiceCaller;
  private token: { readonly value: string; readonly until: number } | null = null;

  constructor(
    private readonly application: WecomApplication,
    private readonly nowMs: () => number = Date.now,
  ) {
    super();
    const { base, secret, patienceMs } = application;
    this.caller = new ServiceCaller(this.label, base, [secret], patienceMs);
  }

  /** A token that has run out before its time is replaced once. */
  async send(message: ChannelMessage, address: string): Promise<Receipt> {
    let answer = await this.post(message, address);
    if (TOKEN_OVER.has(codeOf(answer, 'errcode') ?? 0)) {
      this.token = null;
      answer = await this.post(message, address);
    }
    demandSuccess(this.caller, codeOf(answer, 'errcode'), answer['errmsg'], WECOM_VERDICTS);
    const { invaliduser, msgid } = answer;
    // the service takes a message for nobody, and says so beside its "ok"
    if (typeof invaliduser === 'string' && invaliduser !== '')
      throw this.caller.failure('unknown user', true);
    return { reference: typeof msgid === 'string' ? msgid : null };
  }

  private async post(message: ChannelMessage, touser: string): Promise<ServiceAnswer> {
    return this.caller.ask({
      method: 'POST',
      path: '/cgi-bin/message/send',
      query: { access_token: await this.currentToken() },
      body: {
        touser,
        msgtype: 'text',
        agentid: this.application.agentId,
        text: { content: shortText(message, LONGEST) },
        safe: 0,
        enable_duplicate_check: 1,
        duplicate_check_interval: SAME_WITHIN_SECONDS,
      },
    });
  }

  private async currentToken(): Promise<string> {
    const { corpId: corpid, secret: corpsecret } = this.application;
    if (this.token !== null && this.token.until > this.nowMs()) return this.token.value;
    const query = { corpid, corpsecret };
    const answer = await this.caller.ask({ method: 'GET', path: '/cgi-bin/gettoken', query });
    demandSuccess(this.caller, codeOf(answer, 'errcode'), answer['errmsg'], WECOM_VERDICTS);
    const { access_token: value, expires_in: seconds } = answer;
    if (typeof value !== 'string') throw this.caller.failure('answer without a token', false);
    const lives = typeof seconds === 'number' ? seconds * 1000 : 0;
    this.token = { value, until: this.nowMs() + lives - BEFORE_ITS_END_MS };
    return value;
  }
}
