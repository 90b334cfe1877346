import { createHmac } from 'node:crypto';
import type { RobotAnswer, SeenRequest } from './robot-server.js';

const HOUR_MS = 3_600_000;

/** Judges a request as the service does; the answer is the service's own. */
export type RobotService = (request: SeenRequest) => RobotAnswer;

/** What a service of the tests knows: its robot, the one user of it, and the time. */
export interface RobotFacts {
  readonly token: string;
  readonly secret: string;
  readonly user: string;
  readonly nowMs: () => number;
}

/** 钉钉, 飞书 and 企业微信, each with the rules of its documentation about path, signature, time and body. */
export function robotServices({
  token,
  secret,
  user,
  nowMs,
}: RobotFacts): Readonly<Record<'dingtalk' | 'feishu' | 'wecom', RobotService>> {
  return {
    dingtalk: ({ method, path, query, contentType, body }) => {
      const { access_token: given, timestamp = '', sign } = query;
      const right = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
      const known = method === 'POST' && path === '/robot/send' && given === token;
      if (!known) return { json: { errcode: 300001, errmsg: 'token is not exist' } };
      const inTime = /^\d{13}$/u.test(timestamp) && Math.abs(nowMs() - Number(timestamp)) <= HOUR_MS;
      if (sign !== right || !inTime) return { json: { errcode: 310000, errmsg: 'sign not match' } };
      const utf8 = contentType === 'application/json; charset=utf-8' && body['msgtype'] === 'text';
      return {
        json: utf8 ? { errcode: 0, errmsg: 'ok' } : { errcode: 43004, errmsg: 'invalid content type' },
      };
    },
    feishu: ({ method, path, body }) => {
      const timestamp = String(body['timestamp']);
      const right = createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64');
      if (method !== 'POST' || path !== `/open-apis/bot/v2/hook/${token}`) {
        return { json: { code: 19001, msg: 'param invalid: incoming webhook access token invalid' } };
      }
      const inTime = /^\d{10}$/u.test(timestamp) && Math.abs(nowMs() / 1000 - Number(timestamp)) <= 3600;
      if (body['sign'] !== right || !inTime) {
        return { json: { code: 19021, msg: 'sign match fail or timestamp is not within one hour' } };
      }
      return { json: { code: 0, msg: 'success', data: {} } };
    },
    wecom: ({ method, path, query, body }) => {
      if (path === '/cgi-bin/gettoken') {
        const right = method === 'GET' && query['corpid'] === 'ww01' && query['corpsecret'] === secret;
        return right
          ? { json: { errcode: 0, errmsg: 'ok', access_token: 'granted', expires_in: 7200 } }
          : { json: { errcode: 40001, errmsg: 'invalid credential' } };
      }
      if (query['access_token'] !== 'granted')
        return { json: { errcode: 40014, errmsg: 'invalid access_token' } };
      const { touser, agentid } = body;
      if (touser !== user) return { json: { errcode: 0, errmsg: 'ok', invaliduser: touser, msgid: '' } };
      const sent = method === 'POST' && path === '/cgi-bin/message/send' && agentid === 7;
      return {
        json: sent ? { errcode: 0, errmsg: 'ok', msgid: 'm-1' } : { errcode: 40056, errmsg: 'no agent' },
      };
    },
  };
}
