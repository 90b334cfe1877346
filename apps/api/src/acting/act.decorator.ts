import { applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Session } from '#libs/platform';
import { ProblemError } from '#libs/platform';
import type { FastifyRequest } from 'fastify';
import type { Act } from './act.js';
import { actOf } from './act.js';

/** The protocol part of a command: actor, Idempotency-Key, If-Match. */
export const TheAct = createParamDecorator((_, context): Act =>
  actOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** The person who is signed in. */
export const SignedIn = createParamDecorator((_, context): Session => {
  const { session } = context.switchToHttp().getRequest<FastifyRequest>();
  if (session === undefined) throw new ProblemError('unauthenticated');
  return session;
});

/** Documents the headers that a command takes. */
export function TakesCommand(options: { readonly ifMatch: boolean }): MethodDecorator {
  const key = ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: '一次操作一个随机值，重试时不变。One random value per act, the same on retries.',
  });
  const version = ApiHeader({
    name: 'If-Match',
    required: true,
    description: '读取时得到的 ETag。The ETag that was read.',
  });
  return applyDecorators(key, ...(options.ifMatch ? [version] : []));
}
