import { words } from './config-words.js';
import type { DeclaredInfo } from './variable.js';

const SERVICES = {
  wecom: { name: '企业微信（粤政易填其网关）', base: 'https://qyapi.weixin.qq.com' },
  dingtalk: { name: '钉钉', base: 'https://oapi.dingtalk.com' },
  feishu: { name: '飞书', base: 'https://open.feishu.cn' },
} as const;

const PARTS = {
  url: {
    about: ['服务地址', 'address of the service'],
    fix: ['以 https:// 开头，不带参数。', 'Begin with https://, without a query.'],
  },
  token: { about: ['机器人令牌文件', 'file with the token of the robot'], fix: null },
  secret: { about: ['密钥文件', 'file with the secret'], fix: null },
} as const;

/** A variable of a service by name and part. */
type RobotVariable = `${keyof typeof SERVICES}-${keyof typeof PARTS}`;

/** What is configured of each service: where it is, and files with what only this process may know. */
export function robotVariable(which: RobotVariable): DeclaredInfo {
  const [service, part] = which.split('-') as [keyof typeof SERVICES, keyof typeof PARTS];
  const { name, base } = SERVICES[service];
  const { about, fix } = PARTS[part];
  const [zh, en] = fix ?? [
    '指向一个只有本进程可读的文件。',
    'Point to a file that only this process may read.',
  ];
  const shared = {
    group: 'channels',
    about: words(`${name}${about[0]}`, `${about[1]}: ${service}`),
    fix: words(zh, en),
  } as const;
  const variable = `PIFU_${service}_${part}`.toUpperCase();
  return part === 'url'
    ? { ...shared, name: variable, example: base, fallback: base }
    : {
        ...shared,
        name: `${variable}_FILE`,
        kind: 'secret-file',
        example: `/run/secrets/pifu-${which}`,
        fallback: null,
      };
}

/** The organisation at 企业微信. */
export const WECOM_CORP: DeclaredInfo = {
  name: 'PIFU_WECOM_CORP_ID',
  group: 'channels',
  example: 'ww0123456789abcdef',
  fallback: null,
  about: words('企业微信企业编号，不填则不用该渠道', 'organisation at WeCom; unset: not used'),
  fix: words('填写管理后台的企业 ID。', 'Take it from the console of WeCom.'),
};

/** The application at 企业微信 that speaks. */
export const WECOM_AGENT: DeclaredInfo = {
  name: 'PIFU_WECOM_AGENT_ID',
  group: 'channels',
  kind: 'integer',
  example: '1000002',
  fallback: null,
  about: words('企业微信应用编号', 'application at WeCom that speaks'),
  fix: words('填写应用的 AgentId，为正整数。', 'Give the AgentId, a positive integer.'),
};
