import { createHmac } from 'node:crypto';
import { CHANNEL_LABELS } from '#libs/application';
import type { RobotForm } from './robot.channel.js';
import { DINGTALK_VERDICTS, FEISHU_VERDICTS } from './verdicts.data.js';

/** 钉钉: signed with a time in milliseconds, which the service takes for an hour. */
export const DINGTALK: RobotForm = {
  key: 'dingtalk',
  label: CHANNEL_LABELS.dingtalk,
  requestOf: ({ token, secret }, { text, address, nowMs }) => {
    const timestamp = String(nowMs);
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    return {
      method: 'POST',
      path: '/robot/send',
      query: { access_token: token, timestamp, sign },
      body: {
        msgtype: 'text',
        text: { content: `@${address} ${text}` },
        at: { atUserIds: [address], isAtAll: false },
      },
    };
  },
  answer: { code: 'errcode', words: 'errmsg' },
  verdicts: DINGTALK_VERDICTS,
};

/** 飞书: signed with a time in seconds; here time and secret are the key, and nothing is what is signed. */
export const FEISHU: RobotForm = {
  key: 'feishu',
  label: CHANNEL_LABELS.feishu,
  requestOf: ({ token, secret }, { text, address, nowMs }) => {
    const timestamp = String(Math.floor(nowMs / 1000));
    const sign = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
    const content = { text: `<at user_id="${address}"></at> ${text}` };
    return {
      method: 'POST',
      path: `/open-apis/bot/v2/hook/${encodeURIComponent(token)}`,
      body: { timestamp, sign, msg_type: 'text', content },
    };
  },
  answer: { code: 'code', words: 'msg' },
  verdicts: FEISHU_VERDICTS,
};
