import type { NotificationChannel } from '#libs/application';
import { NotificationChannels } from '#libs/application';
import type { WorkerConfig } from '#libs/platform';
import { DingtalkChannel } from './dingtalk.channel.js';
import { FeishuChannel } from './feishu.channel.js';
import { SmtpChannel } from './smtp.channel.js';
import { WecomChannel } from './wecom.channel.js';

/** The channels that are configured; without any, notices stay in the application: no address is ever required. */
export function channelsOf(config: WorkerConfig): NotificationChannels {
  const channels = [mailOf(config), wecomOf(config), dingtalkOf(config), feishuOf(config)];
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

function dingtalkOf({
  dingtalkUrl,
  dingtalkToken,
  dingtalkSecret,
}: WorkerConfig): NotificationChannel | null {
  if (dingtalkToken === null || dingtalkSecret === null) return null;
  const [token, secret] = [dingtalkToken.reveal(), dingtalkSecret.reveal()];
  return new DingtalkChannel({ base: dingtalkUrl, token, secret });
}

function feishuOf({ feishuUrl, feishuToken, feishuSecret }: WorkerConfig): NotificationChannel | null {
  if (feishuToken === null || feishuSecret === null) return null;
  const [token, secret] = [feishuToken.reveal(), feishuSecret.reveal()];
  return new FeishuChannel({ base: feishuUrl, token, secret });
}
