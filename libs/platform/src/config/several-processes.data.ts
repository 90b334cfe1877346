import { words } from './config-words.js';
import type { DeclaredInfo } from './variable.js';

/** The origin of browsers: the api checks it, the command line finds the running api by it. */
export const PUBLIC_ORIGIN: DeclaredInfo = {
  name: 'PIFU_PUBLIC_ORIGIN',
  group: 'http',
  example: 'https://pifu.example.gov.cn',
  fallback: null,
  about: words('浏览器访问的源（协议、主机、端口）', 'origin under which browsers reach Pifu'),
  fix: words(
    '给出不带路径的源；正式环境必须为 https。',
    'Give an origin without a path; https in production.',
  ),
};

/** The password of the demo people: the command line sets it, and nobody may in production. */
export const DEMO_PASSWORD: DeclaredInfo = {
  name: 'PIFU_DEMO_PASSWORD_FILE',
  group: 'demo',
  kind: 'secret-file',
  example: '.pifu/secrets/demo.txt',
  fallback: null,
  about: words('演示人员的密码文件', 'file with the password of the demo people'),
  fix: words('正式环境不得设置演示密码，请删除该变量。', 'Remove it: production refuses demo secrets.'),
};

/** The address of Redis: the worker works on it, the doctor of the command line asks whether it can be trusted. */
export const REDIS_ADDRESS: DeclaredInfo = {
  name: 'PIFU_REDIS_URL_FILE',
  group: 'queue',
  kind: 'secret-file',
  example: '/run/secrets/pifu-redis-url',
  fallback: null,
  about: words('Redis 地址文件（redis://:密码@主机:端口）', 'file with the address of Redis'),
  fix: words('PIFU_QUEUE=redis 时必填。', 'Required with PIFU_QUEUE=redis.'),
};
