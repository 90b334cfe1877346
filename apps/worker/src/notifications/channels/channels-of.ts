import type { NotificationChannel } from '#libs/application';
import { NotificationChannels } from '#libs/application';
import type { Secret, WorkerConfig } from '#libs/platform';
import { DINGTALK, FEISHU } from './robot-forms.js';
import type { RobotForm } from './robot.channel.js';
import { RobotChannel } from './robot.channel.js';
import { SmtpChannel } from './smtp.channel.js';
import { WecomChannel } from './wecom.channel.js';

/** The channels that are configured; without any, notices stay in the application: no address is ever required. */
export function channelsOf(config: WorkerConfig): NotificationChannels {
  const { dingtalkUrl, dingtalkToken, dingtalkSecret, feishuUrl, feishuToken, feishuSecret } = config;
  const dingtalk = robotOf(DINGTALK, dingtalkUrl, dingtalkToken, dingtalkSecret);
  const feishu = robotOf(FEISHU, feishuUrl, feishuToken, feishuSecret);
  const channels = [mailOf(config), wecomOf(config), dingtalk, feishu];
  return new NotificationChannels(
    channels.filter((channel) => channel !== null),
    config.publicOrigin,
  );
}

function mailOf({ smtpUrl, mailFrom }: WorkerConfig): NotificationChannel | null {
  return smtpUrl === null ? null : new SmtpChannel(smtpUrl, mailFrom);
}

function wecomOf({
  wecomUrl,
  wecomCorpId,
  wecomAgentId,
  wecomSecret,
}: WorkerConfig): NotificationChannel | null {
  if (wecomCorpId === null || wecomAgentId === null || wecomSecret === null) return null;
  const secret = wecomSecret.reveal();
  return new WecomChannel({ base: wecomUrl, corpId: wecomCorpId, agentId: wecomAgentId, secret });
}

function robotOf(
  form: RobotForm,
  base: string,
  token: Secret | null,
  secret: Secret | null,
): NotificationChannel | null {
  if (token === null || secret === null) return null;
  return new RobotChannel(form, { base, token: token.reveal(), secret: secret.reveal() });
}
