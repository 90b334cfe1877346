import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';

/** A request as a service got it. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What the service answers: a status with a body, or nothing, ever. */
export type RobotAnswer =
  | { readonly status?: number; readonly json: object; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status?: number; readonly text: string; readonly headers?: Readonly<Record<string, string>> }
  | 'hang'
  | 'hang-in-the-middle'
  | 'reset';

/** A service of this machine that keeps what it is asked and answers as a test wants. */
export interface RobotServer {
  readonly base: string;
  readonly seen: SeenRequest[];
  answer: (request: SeenRequest) => RobotAnswer;
  readonly stop: () => Promise<void>;
}

/** Starts one on a port of its own. */
export async function startRobotServer(): Promise<RobotServer> {
  const server = createServer((request, response) => {
    void read(request).then((seen) => {
      robot.seen.push(seen);
      const answer = robot.answer(seen);
      if (answer === 'hang') return;
      if (answer === 'reset') {
        request.socket.destroy();
        return;
      }
      if (answer === 'hang-in-the-middle') {
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.write('{"errcode":');
        return;
      }
      const { status = 200, headers = {} } = answer;
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
      response.end('json' in answer ? JSON.stringify(answer.json) : answer.text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const robot: RobotServer = {
    base: `http://127.0.0.1:${String(port)}`,
    seen: [],
    answer: () => ({ json: {} }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return robot;
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://robot.test');
  return {
    method: request.method ?? '',
    path: pathname,
    query: Object.fromEntries(searchParams),
    contentType: request.headers['content-type'] ?? '',
    body: text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>),
  };
}
