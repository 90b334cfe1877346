import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatheringSocket } from './gathering-socket.js';

describe('a socket that gathers the writes of one turn', () => {
  let arrived: (text: string) => void = () => undefined;
  const server = createServer((peer) => {
    peer.setEncoding('utf8').on('data', (text: string) => {
      arrived(text);
    });
  });
  let socket: GatheringSocket;

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = new GatheringSocket();
    socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
  });

  afterAll(async () => {
    socket.destroy();
    server.close();
    await once(server, 'close');
  });

  /** As the driver writes a statement: corked for itself. */
  function statement(text: string): void {
    socket.cork();
    socket.write(text);
    socket.uncork();
  }

  /** Everything that has come, once it is as long as expected. */
  function whole(length: number): Promise<string> {
    return new Promise((resolve) => {
      let text = '';
      arrived = (chunk) => {
        text += chunk;
        if (text.length >= length) resolve(text);
      };
    });
  }

  it('begins a new turn afterwards', async () => {
    const all = whole('one two'.length);
    statement('one ');
    await new Promise((resolve) => setImmediate(resolve));
    statement('two');
    expect(socket.writableLength).toBe('two'.length);
    expect(await all).toBe('one two');
  });

  it('keeps what is written until the turn is over, and then hands it over in order', async () => {
    const all = whole('parse bind execute sync'.length);
    for (const text of ['parse ', 'bind ', 'execute ', 'sync']) statement(text);
    expect(socket.writableLength).toBe('parse bind execute sync'.length);
    await new Promise((resolve) => setImmediate(resolve));
    expect(socket.writableLength).toBe(0);
    expect(await all).toBe('parse bind execute sync');
  });
});
