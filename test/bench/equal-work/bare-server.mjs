import 'reflect-metadata';
import { Body, Controller, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import pg from 'pg';
import { inTwoFlushes } from './two-flushes.mjs';

/**
 * The prototype's decisions behind nothing but a router and a body that is read: no sign-in, policy or validation. Its
 * parent tells it the database, the statements and what each decision writes.
 */
const commands = new Map();
let pool;
let by;

class Decisions {
  async decide(taskId, { contentHash }) {
    await inTwoFlushes(pool, by, commands.get(taskId));
    return { taskId, contentHash };
  }
}
const method = [Decisions.prototype, 'decide'];
Controller('v1/tasks')(Decisions);
Post(':id/decisions')(...method, Object.getOwnPropertyDescriptor(...method));
Param('id')(...method, 0);
Body()(...method, 1);

class Bare {}
Module({ controllers: [Decisions] })(Bare);

process.on('message', async (message) => {
  if (message.known !== undefined) {
    for (const [taskId, command] of message.known) commands.set(taskId, command);
    process.send({ known: commands.size });
    return;
  }
  pool = new pg.Pool(message.pool);
  by = message.by;
  const app = await NestFactory.create(Bare, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  process.send({ origin: await app.getUrl() });
});
process.on('disconnect', () => process.exit(0));
