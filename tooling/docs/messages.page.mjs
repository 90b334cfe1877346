import { code, page, table } from './markdown.mjs';

/** Every message that travels through a queue. */
export function messagesPage({ queueOfMessage, shapes }) {
  const rows = shapes.membersOf('Messages').map(({ name, about, variants: [fields] }) => {
    const payload = fields.map((field) => code(`${field.name}: ${field.type}`)).join('<br>');
    return [code(name), code(queueOfMessage[name]), payload, about];
  });
  return page(
    '消息 · Messages',
    '消息只带编号，不带内容；丢失或重复都不改变事实。名称是持久的，改名等于迁移。\n' +
      'Messages carry ids and no content; losing or repeating one changes no fact. Renaming one is a migration.',
    table(['消息', '队列', '数据', '用途 purpose'], rows),
  );
}
