import { createServer } from 'node:net';
import { join } from 'node:path';
import { readJson, writeJson } from './json-file.mjs';

/** Where a first start would like to be found. */
const FIRST_CHOICE = { api: 4100 };

/** A port of the loopback that nobody listens on; the preferred one when it is free. */
export async function freePort(preferred = 0) {
  return (await listenOnce(preferred)) ?? (await listenOnce(0));
}

/** Ports that stay the same from one start to the next as long as nobody else takes them. */
export function rememberedPorts(folder) {
  const file = join(folder, 'ports.json');
  const ports = { ...FIRST_CHOICE, ...readJson(file) };
  return {
    preferred: (name) => ports[name] ?? 0,
    remember(name, port) {
      ports[name] = port;
      writeJson(file, ports);
    },
  };
}

function listenOnce(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address.port));
    });
  });
}
