import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ROLE_LABELS } from '#libs/domain';
import { assertClockIsReal } from '#libs/persistence';
import type { ApiConfig } from '#libs/platform';
import {
  answerProblem,
  armFaults,
  AuthSettings,
  ProblemWriter,
  loggerOptions,
  Metrics,
  NestLogger,
  NodeEntropy,
  serveOpenApi,
} from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LogController } from 'fastify';
import { ApiModule } from './api.module.js';
import { streamUploads } from './attachments/upload-body.js';
import { databaseOf } from './database-of.js';
import { drainConnections } from './drain-connections.js';
import { demandContentType } from './content-types.js';
import { securityHeaders } from './security-headers.js';

/** Bodies of 1 MB; an import may be ten times that. */
const BODY_LIMIT = 1_048_576;
const IMPORT_LIMIT = 10 * BODY_LIMIT;

/**
 * Builds the whole api, ready to listen.
 * @throws Error in production when the clock of this database has ever been moved
 */
export async function createApi(config: ApiConfig): Promise<NestFastifyApplication> {
  if (config.mode === 'production') await assertClockIsReal(databaseOf(config));
  const entropy = new NodeEntropy();
  const writer = new ProblemWriter(ROLE_LABELS);
  const adapter = new FastifyAdapter({
    logger: loggerOptions(config.mode),
    bodyLimit: BODY_LIMIT,
    genReqId: () => entropy.newId(),
    // what Fastify refuses before it looks for a route, such as half an escape in the address
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      answerProblem(writer, error, request, reply);
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  const server = adapter.getInstance();
  drainConnections(server);
  const logger = new NestLogger(server.log);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(config), adapter, {
    logger,
    abortOnError: false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(config));
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT });
  app.useBodyParser('text/plain', { bodyLimit: IMPORT_LIMIT });
  app.useBodyParser('application/octet-stream', { bodyLimit: IMPORT_LIMIT });
  watchRequests(app);
  streamUploads(server);
  serveOpenApi(app, app.get(AuthSettings).cookie.name);
  armFaults(app, config);
  app.enableShutdownHooks();
  return app;
}

function watchRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics);
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', (request, _reply, done) => {
    try {
      demandContentType(request.routeOptions.url, request.headers['content-type']);
      done();
    } catch (error) {
      done(error as Error);
    }
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
}
