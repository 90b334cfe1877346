import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { robotVariable, WECOM_AGENT, WECOM_CORP } from './channels.data.js';
import { words } from './config-words.js';
import { IsPublicOrigin } from './production.constraints.js';
import type { Secret } from './secret.js';
import { IsSecret } from './secret.constraint.js';
import { IsServiceAddress } from './service-address.constraint.js';
import { PUBLIC_ORIGIN } from './several-processes.data.js';
import { StoreConfig } from './store.config.js';
import { Variable } from './variable.js';

/** Ways out of the application: every one may be left out, and none needs another. */
export abstract class ChannelConfig extends StoreConfig {
  /** The origin in the links of messages. */
  @Variable(PUBLIC_ORIGIN)
  @IsPublicOrigin()
  @IsOptional()
  readonly publicOrigin!: string | null;

  /** Address of the mail server; null: no mail leaves, notices stay in the application. */
  @Variable({
    name: 'PIFU_SMTP_URL',
    group: 'mail',
    example: 'smtp://mail.example.gov.cn:25',
    fallback: null,
    about: words('邮件服务器地址，不填则不发邮件', 'address of the mail server; unset: no mail leaves'),
    fix: words('以 smtp:// 或 smtps:// 开头。', 'Begin with smtp:// or smtps://.'),
  })
  @Matches(/^smtps?:\/\/\S+$/u)
  @IsOptional()
  readonly smtpUrl!: string | null;

  /** Sender of every mail. */
  @Variable({
    name: 'PIFU_MAIL_FROM',
    group: 'mail',
    example: 'pifu@example.gov.cn',
    fallback: 'pifu@localhost',
    about: words('发件人', 'sender of every mail'),
    fix: words('给出一个邮件地址。', 'Give a mail address.'),
  })
  @Matches(/^[^\s@]+@[^\s@]+$/u)
  readonly mailFrom!: string;

  /** Address of 企业微信, or of 粤政易. */
  @Variable(robotVariable('wecom-url'))
  @IsServiceAddress()
  readonly wecomUrl!: string;

  /** The organisation there. */
  @Variable(WECOM_CORP)
  @Matches(/^[A-Za-z0-9_-]{1,64}$/u)
  @IsOptional()
  readonly wecomCorpId!: string | null;

  /** The application there that speaks. */
  @Variable(WECOM_AGENT)
  @Max(2_147_483_647)
  @Min(1)
  @IsInt()
  @IsOptional()
  readonly wecomAgentId!: number | null;

  /** Secret of that application. */
  @Variable(robotVariable('wecom-secret'))
  @IsSecret()
  @IsOptional()
  readonly wecomSecret!: Secret | null;

  /** Address of 钉钉. */
  @Variable(robotVariable('dingtalk-url'))
  @IsServiceAddress()
  readonly dingtalkUrl!: string;

  /** Token of the robot. */
  @Variable(robotVariable('dingtalk-token'))
  @IsSecret()
  @IsOptional()
  readonly dingtalkToken!: Secret | null;

  /** The secret that signs. */
  @Variable(robotVariable('dingtalk-secret'))
  @IsSecret()
  @IsOptional()
  readonly dingtalkSecret!: Secret | null;

  /** Address of 飞书. */
  @Variable(robotVariable('feishu-url'))
  @IsServiceAddress()
  readonly feishuUrl!: string;

  /** Token of the robot's hook. */
  @Variable(robotVariable('feishu-token'))
  @IsSecret()
  @IsOptional()
  readonly feishuToken!: Secret | null;

  /** The secret that signs. */
  @Variable(robotVariable('feishu-secret'))
  @IsSecret()
  @IsOptional()
  readonly feishuSecret!: Secret | null;
}
