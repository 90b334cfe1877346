import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ChannelMessage } from '#libs/application';
import { ChannelError } from '#libs/application';
import { SmtpChannel } from './smtp.channel.js';

const MESSAGE: ChannelMessage = {
  messageId: '<d-1@pifu>',
  title: '您有 1 项待办（今日到期）',
  lines: ['绩效审核　办理时限 2023-12-11（今日到期）'],
  link: null,
  date: '2023-12-11T01:00:00.000Z',
};
const IMPATIENT = { connectionTimeout: 400, greetingTimeout: 400, socketTimeout: 400 };

/** A mail server that speaks line by line and says to one command what the test wants. */
interface LineServer {
  readonly url: string;
  readonly lines: string[];
  readonly stop: () => Promise<void>;
}

const running: LineServer[] = [];

async function serverThatSays(command: string, reply: string | null): Promise<LineServer> {
  const lines: string[] = [];
  const server = createServer((socket) => {
    let inData = false;
    const say = (to: string, usual: string): void => {
      const words = to === command ? reply : usual;
      if (words !== null) socket.write(`${words}\r\n`);
    };
    socket.on('error', () => undefined);
    say('greeting', '220 mail.town.test');
    socket.on('data', (chunk: Buffer) => {
      for (const line of chunk
        .toString()
        .split('\r\n')
        .filter((one) => one !== '' || inData)) {
        lines.push(line);
        if (inData) {
          if (line !== '.') continue;
          inData = false;
          say('end', '250 taken');
        } else if (line === 'DATA') {
          inData = command !== 'DATA';
          say('DATA', '354 go on');
        } else if (line.startsWith('RCPT')) say('RCPT', '250 ok');
        else if (line.startsWith('MAIL')) say('MAIL', '250 ok');
        else say('EHLO', '250 mail.town.test');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  const stop = async (): Promise<void> => {
    server.close();
    await once(server, 'close');
  };
  const started = { url: `smtp://127.0.0.1:${String(port)}`, lines, stop };
  running.push(started);
  return started;
}

async function verdictOf(url: string): Promise<readonly [string, string]> {
  try {
    const channel = new SmtpChannel(url, 'pifu@town.test', IMPATIENT);
    return ['taken', (await channel.send(MESSAGE, 'chen@town.test')).reference ?? ''];
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return [error.final ? 'never' : 'again', error.message];
  }
}

describe('a mail', () => {
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
  });

  it('goes to one person, under the id and at the time of what it carries', async () => {
    const server = await serverThatSays('nothing', '');
    expect(await verdictOf(server.url)).toEqual(['taken', '<d-1@pifu>']);
    const heads = server.lines.map((line) => line.split(/[;\s]/u).slice(0, 2).join(' '));
    expect(heads).toEqual(expect.arrayContaining(['RCPT TO:<chen@town.test>', 'Message-ID: <d-1@pifu>']));
    expect(server.lines).toContain('Date: Mon, 11 Dec 2023 01:00:00 +0000');
  });

  it.each<[string, string, string | null, string, string]>([
    ['nobody of this name', 'RCPT', '550 no such user chen@town.test', 'never', '550 EENVELOPE'],
    ['a full box', 'RCPT', '452 chen@town.test is full', 'again', '452 EENVELOPE'],
    ['a sender that is not trusted', 'MAIL', '553 not you', 'never', '553 EENVELOPE'],
    ['a server that is busy', 'greeting', '421 later', 'again', '421'],
    ['words it does not like', 'end', '554 spam', 'never', '554 EMESSAGE'],
    ['a server that never greets', 'greeting', null, 'again', 'ETIMEDOUT'],
    ['a server that hangs in the middle', 'DATA', null, 'again', 'ETIMEDOUT'],
  ])('meets %s', async (_, command, reply, expected, words) => {
    const [verdict, said] = await verdictOf((await serverThatSays(command, reply)).url);
    expect([verdict, said]).toEqual([expected, expect.stringContaining(words)]);
    expect(said).not.toContain('@');
  });

  it('meets nobody at all', async () => {
    const server = await serverThatSays('nothing', '');
    await running.pop()?.stop();
    expect(await verdictOf(server.url)).toEqual(['again', expect.stringContaining('ESOCKET')]);
  });
});
