import { once } from 'node:events';
import type { Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server of this machine behind a wire that can be cut, slowed down or swallowed. */
export interface TcpProxy {
  readonly port: number;
  /** Every packet, both ways, takes this long from now on, in ms. */
  delayMs: number;
  /** While true nothing gets through, and nobody is told: what is sent is lost for good. */
  swallowing: boolean;
  /** Looks at what a client sends; true dooms that connection: it is cut at the answer that `cutAt` knows. */
  dooms: (sent: Buffer) => boolean;
  /** Looks at an answer on a doomed connection; true cuts it before the client hears anything of it. */
  cutAt: (answer: Buffer) => boolean;
  /** Cuts every connection that there is. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** Opens a wire to a port of this machine. */
export async function tcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const cut = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const server = createServer((client) => {
    const far = connect(target, '127.0.0.1');
    const pair = [client, far] as const;
    let doomed = false;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    forward(client, far, proxy, (sent) => {
      doomed ||= proxy.dooms(sent);
      return true;
    });
    forward(far, client, proxy, (answer) => {
      const falls = doomed && proxy.cutAt(answer);
      // the server has answered, so it has done what was asked; only the client never hears of it
      if (falls) end();
      return !falls;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const proxy: TcpProxy = {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    delayMs: 0,
    swallowing: false,
    dooms: () => false,
    cutAt: () => true,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

function forward(from: Socket, to: Socket, proxy: TcpProxy, passes: (chunk: Buffer) => boolean): void {
  let before: Promise<unknown> = Promise.resolve();
  from.on('data', (chunk: Buffer) => {
    if (proxy.swallowing || !passes(chunk)) return;
    if (proxy.delayMs === 0) {
      void before.then(() => to.destroyed || to.write(chunk));
      return;
    }
    // packets keep their order however the delay changes
    before = Promise.all([before, sleep(proxy.delayMs)]).then(() => to.destroyed || to.write(chunk));
  });
}
