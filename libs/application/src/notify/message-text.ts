import type { ChannelMessage } from '../ports/notification-channel.port.js';

/** The plain words of a message, for channels that carry text: that something waits, and where to go. */
export function messageText({ title, lines, link }: Omit<ChannelMessage, 'messageId' | 'date'>): string {
  const where = '请登录系统在“待办”中办理。';
  return [
    `${title}：`,
    ...lines.map((line) => `· ${line}`),
    '',
    link === null ? where : `${where}${link}`,
  ].join('\n');
}
