import { code, page, table } from './markdown.mjs';

/** Groups of variables in words. */
export const GROUPS = {
  process: '进程 · Process',
  http: '网络 · HTTP',
  database: '数据库 · Database',
  queue: '队列 · Queue',
  mail: '邮件 · Mail',
  channels: '通知渠道 · Channels',
  demo: '演示 · Demonstration',
};

const KINDS = { text: '文本 text', integer: '整数 integer', 'secret-file': '密钥文件 secret file' };

/** Every environment variable, by group. */
export function configurationPage({ variables }) {
  const groups = [...new Set(variables.map(({ group }) => group))];
  return page(
    '配置 · Configuration',
    '配置只来自环境变量，启动前一次检查完毕：有错则全部列出，每条附改法，进程不启动。密钥只以文件给出，变量里是路径。' +
      '同样的内容见 `.env.example`。\n' +
      'Configuration is environment variables, checked before the start; all errors are told at once. Secrets are ' +
      'files; the variable holds the path.',
    ...groups.flatMap((group) => [
      `## ${GROUPS[group]}`,
      table(
        ['变量', '说明', '进程', '种类', '默认', '示例', '有误时'],
        variables.filter((one) => one.group === group).map(row),
      ),
    ]),
  );
}

function row({ name, about, processes, kind, fallback, example, fix }) {
  return [
    code(name),
    `${about.zh}<br>${about.en}`,
    processes.join(', '),
    KINDS[kind],
    fallback === null ? '–' : code(fallback),
    code(example),
    `${fix.zh}<br>${fix.en}`,
  ];
}
