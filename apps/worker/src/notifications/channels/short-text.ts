import type { ChannelMessage } from '#libs/application';
import { messageText } from '#libs/application';

/** The words of a message in at most so many bytes: what has no room is counted instead. */
export function shortText(message: ChannelMessage, bytes: number): string {
  for (let shown = message.lines.length; shown > 0; shown -= 1) {
    const text = messageText({ ...message, lines: linesShown(message.lines, shown) });
    if (Buffer.byteLength(text) <= bytes) return text;
  }
  return messageText({ ...message, lines: [] });
}

function linesShown(lines: readonly string[], shown: number): readonly string[] {
  const left = lines.length - shown;
  return left === 0 ? lines : [...lines.slice(0, shown), `另有 ${String(left)} 项`];
}
