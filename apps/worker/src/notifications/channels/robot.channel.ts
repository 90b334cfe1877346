import type { ChannelMessage, Receipt } from '#libs/application';
import { NotificationChannel } from '#libs/application';
import { codeOf, demandSuccess } from './code-of.js';
import type { ServiceRequest } from './service-caller.js';
import { ServiceCaller } from './service-caller.js';
import { shortText } from './short-text.js';
import type { Verdict } from './verdicts.data.js';

/** A robot with its token and the secret that signs. */
export interface SignedRobot {
  readonly base: string;
  readonly token: string;
  readonly secret: string;
  readonly patienceMs?: number;
}

/** What a robot is to say to whom, and when. */
interface Saying {
  readonly text: string;
  readonly address: string;
  readonly nowMs: number;
}

/** How one service wants its robots to speak, and how it answers. */
export interface RobotForm {
  readonly key: 'dingtalk' | 'feishu';
  readonly label: string;
  readonly requestOf: (robot: SignedRobot, saying: Saying) => ServiceRequest;
  /** Where in an answer code and words stand. */
  readonly answer: { readonly code: string; readonly words: string };
  readonly verdicts: Readonly<Partial<Record<number, Verdict>>>;
}

/** Bytes of one message. */
const LONGEST = 18_000;

/** A robot in a group, which names the person it speaks to. */
export class RobotChannel extends NotificationChannel {
  readonly key: RobotForm['key'];
  readonly label: string;
  private readonly caller: ServiceCaller;

  constructor(
    private readonly form: RobotForm,
    private readonly robot: SignedRobot,
    private readonly nowMs: () => number = Date.now,
  ) {
    super();
    this.key = form.key;
    this.label = form.label;
    this.caller = new ServiceCaller(form.label, robot.base, [robot.token, robot.secret], robot.patienceMs);
  }

  async send(message: ChannelMessage, address: string): Promise<Receipt> {
    const { requestOf, answer: places, verdicts } = this.form;
    const saying = { text: shortText(message, LONGEST), address, nowMs: this.nowMs() };
    const answer = await this.caller.ask(requestOf(this.robot, saying));
    demandSuccess(this.caller, codeOf(answer, places.code), answer[places.words], verdicts);
    return { reference: null };
  }
}
