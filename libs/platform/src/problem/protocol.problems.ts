import type { ProblemEntry } from './problem-entry.js';
import type { AccessProblemCode, ProtocolProblemCode } from './problem-codes.js';

/** What can be wrong with a request before anybody looks at what it wants. */
export const PROTOCOL_PROBLEMS: Readonly<Record<AccessProblemCode | ProtocolProblemCode, ProblemEntry>> = {
  unauthenticated: {
    status: 401,
    title: ['请先登录', 'Sign in first'],
    detail: ['未登录或登录已过期。', 'You are not signed in, or the session has ended.'],
    fix: ['登录后重试。', 'Sign in and try again.'],
  },
  'credentials-wrong': {
    status: 401,
    title: ['账号或密码不正确', 'Account or password wrong'],
    detail: [
      '账号或密码不正确；连续 5 次错误将锁定 15 分钟。',
      'Wrong account or password; five failures lock the account for 15 minutes.',
    ],
    fix: ['核对后重试，或请管理员重置。', 'Check both, or have the password reset.'],
  },
  'account-locked': {
    status: 429,
    title: ['账号已锁定', 'Account locked'],
    detail: ['密码连续错误，账号锁定 15 分钟。', 'Too many failures: the account is locked for 15 minutes.'],
    fix: ['稍后再试，或请管理员解锁。', 'Try later, or have it unlocked.'],
  },
  'origin-foreign': {
    status: 403,
    title: ['来源不被信任', 'Foreign origin'],
    detail: ['请求来自其他网站，未予处理。', 'The request came from another site and was not processed.'],
    fix: [
      '从本系统页面操作；若域名有变，请核对 PIFU_PUBLIC_ORIGIN。',
      'Act from the pages of Pifu; check PIFU_PUBLIC_ORIGIN.',
    ],
  },
  'local-only': {
    status: 403,
    title: ['仅限本机访问', 'This machine only'],
    detail: ['该地址只回答本机的请求。', 'This address answers requests of its own machine only.'],
    fix: ['在服务器本机访问。', 'Ask from the server itself.'],
  },
  'demo-only': {
    status: 404,
    title: ['仅演示方式可用', 'Demo only'],
    detail: ['该功能只在演示和测试方式中存在。', 'This exists in demo and test mode only.'],
    fix: ['正式环境请使用账号登录。', 'Sign in with an account.'],
  },
  'too-many-requests': {
    status: 429,
    title: ['请求过于频繁', 'Too many requests'],
    detail: ['请求过于频繁，请稍后再试。', 'Too many requests; try later.'],
    fix: ['按 Retry-After 所示秒数等待。', 'Wait the seconds that Retry-After names.'],
  },
  'too-many-streams': {
    status: 503,
    title: ['打开的页面过多', 'Too many open streams'],
    detail: ['同一人同时最多保持 {limit} 个实时连接。', 'One person keeps at most {limit} live connections.'],
    fix: ['关闭一些页面，稍后会自动重连。', 'Close some pages; the others connect again by themselves.'],
  },
  'validation-failed': {
    status: 422,
    title: ['填写有误', 'Input invalid'],
    detail: ['有 {count} 处填写有误，见 errors。', '{count} place(s) are wrong, see errors.'],
    fix: ['按 errors 中 pointer 所示位置修改。', 'Fix the places that the pointers name.'],
  },
  'body-malformed': {
    status: 400,
    title: ['请求内容不是有效的 JSON', 'Body is not JSON'],
    detail: ['请求内容不是有效的 JSON。', 'The body is not valid JSON.'],
    fix: ['核对括号、引号和编码（UTF-8）。', 'Check brackets, quotes and encoding (UTF-8).'],
  },
  'body-too-large': {
    status: 413,
    title: ['请求内容过大', 'Body too large'],
    detail: ['请求内容超过上限：一般 1 MB，导入文件 10 MB。', 'The body exceeds 1 MB (10 MB for an import).'],
    fix: ['拆分后提交。', 'Send less at once.'],
  },
  'content-type-unsupported': {
    status: 415,
    title: ['内容类型不受支持', 'Content type not supported'],
    detail: ['该地址不接受这种 Content-Type。', 'This address does not take that Content-Type.'],
    fix: ['一般用 application/json；导入用 text/plain。', 'Use application/json; text/plain for an import.'],
  },
  'route-unknown': {
    status: 404,
    title: ['没有这个地址', 'No such address'],
    detail: ['没有这个地址或方法。', 'There is no such address or method.'],
    fix: ['核对地址，见 /docs。', 'Check the address, see /docs.'],
  },
  'if-match-malformed': {
    status: 400,
    title: ['If-Match 格式有误', 'If-Match malformed'],
    detail: ['If-Match 须为一个带引号的版本号，例如 "3"。', 'If-Match is one quoted version such as "3".'],
    fix: ['原样使用读取时得到的 ETag。', 'Send the ETag exactly as it was read.'],
  },
  'idempotency-key-malformed': {
    status: 400,
    title: ['Idempotency-Key 格式有误', 'Idempotency-Key malformed'],
    detail: [
      'Idempotency-Key 须为 8 到 100 个可见 ASCII 字符。',
      'The key has 8 to 100 visible ASCII characters.',
    ],
    fix: ['建议使用 UUID。', 'Use a UUID.'],
  },
  'position-malformed': {
    status: 400,
    title: ['位置有误', 'Position malformed'],
    detail: ['该位置不是本系统给出的。', 'The position is none that Pifu has given out.'],
    fix: ['原样使用收到的 id 或 position；或不带位置重新开始。', 'Send it as it came, or begin without one.'],
  },
  'import-unreadable': {
    status: 422,
    title: ['文件无法读取', 'File cannot be read'],
    detail: [
      '文件无法读取，未导入任何表，见 errors。',
      'The file cannot be read; nothing was imported, see errors.',
    ],
    fix: ['按 errors 中的行号和原因修改后重新导入。', 'Fix the lines named in errors and import again.'],
  },
  'calendar-unreadable': {
    status: 422,
    title: ['工作日历文件有误', 'Calendar file wrong'],
    detail: [
      '文件有 {count} 处有误，未载入任何一天，见 errors。',
      '{count} place(s) of the file are wrong; no day was loaded, see errors.',
    ],
    fix: ['按 errors 中的行号和原因修改后重新载入。', 'Fix the lines named in errors and load it again.'],
  },
  'clock-moves-forward-only': {
    status: 409,
    title: ['时间只能向前', 'Clock moves forward only'],
    detail: ['演示时钟现在是 {now}，只能向前拨。', 'The demo clock stands at {now} and moves forward only.'],
    fix: ['给出更晚的时间。', 'Give a later moment.'],
  },
  'request-malformed': {
    status: 400,
    title: ['请求有误', 'Bad request'],
    detail: ['请求不符合 HTTP 规范，未处理。', 'The request is not valid HTTP and was not processed.'],
    fix: ['核对请求行和请求头。', 'Check request line and headers.'],
  },
  unavailable: {
    status: 503,
    title: ['服务暂不可用', 'Temporarily unavailable'],
    detail: ['数据库暂时无法访问，未写入任何内容。', 'The database cannot be reached; nothing was written.'],
    fix: ['稍后以同一 Idempotency-Key 重试。', 'Retry later with the same Idempotency-Key.'],
  },
  internal: {
    status: 500,
    title: ['系统内部错误', 'Internal error'],
    detail: ['系统内部错误，已记录，编号见 requestId。', 'An internal error was logged under requestId.'],
    fix: ['重试；仍有问题请将 requestId 告知管理员。', 'Retry; else tell the administrator the requestId.'],
  },
};
