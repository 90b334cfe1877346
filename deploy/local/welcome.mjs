import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { boxed, padded } from './box.mjs';
import { readJson } from './json-file.mjs';
import { ROOT } from './paths.mjs';

/** The one box of a start: where it runs, as whom to sign in, how to stop, how to begin anew. */
export function welcome({ apiUrl, env, redis, folder }) {
  const people = readJson(join(folder, 'demo-people.json')) ?? [];
  const password = readFileSync(env.PIFU_DEMO_PASSWORD_FILE, 'utf8').trim();
  const inClone = (path) => relative(ROOT, path) || path;
  return boxed([
    '批复 Pifu 已就绪（演示数据：单位和项目真实，人员和退回意见为虚构）',
    '',
    `地址  ${apiUrl}`,
    `接口  ${apiUrl}/docs`,
    `队列  ${queueInWords(redis)}`,
    `邮件  ${inClone(join(folder, 'mails.jsonl'))}（只收不发）`,
    `日志  ${inClone(join(folder, 'logs'))}`,
    '',
    `演示人员（共用口令 ${password}）`,
    ...people.map(({ name, title, account }) => `  ${padded(name, 8)}${padded(account, 16)}${title}`),
    '',
    '停止  Ctrl-C        重新开始（清空数据）  npm start -- --reset',
    '',
    `Pifu is ready at ${apiUrl}. Sign in as any account above with the password in`,
    `${inClone(env.PIFU_DEMO_PASSWORD_FILE)}. Stop: Ctrl-C. Start afresh: npm start -- --reset`,
  ]);
}

function queueInWords(redis) {
  return redis === null
    ? 'PostgreSQL（没有可用的 Redis；npx pifu doctor 会说明如何改用）no Redis to be had'
    : `Redis（${redis.origin}）`;
}
