import type { FastifyInstance } from 'fastify';

/** Between two looks at connections that have become idle, in ms. */
const LOOK_MS = 100;

/** How long requests under way may take to end, in ms: a container is killed a little later. */
const PATIENCE_MS = 8_000;

/**
 * Lets requests under way end when the process is asked to, and hangs up on connections that nobody uses any more:
 * those that were busy when the server closed would be kept alive for more than a minute.
 */
export function drainConnections(app: FastifyInstance): void {
  const { server } = app;
  app.addHook('preClose', (done) => {
    const looks = setInterval(() => {
      server.closeIdleConnections();
    }, LOOK_MS);
    const patience = setTimeout(() => {
      server.closeAllConnections();
    }, PATIENCE_MS);
    server.once('close', () => {
      clearInterval(looks);
      clearTimeout(patience);
    });
    done();
  });
}
