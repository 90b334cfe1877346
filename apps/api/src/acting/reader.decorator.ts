import { createParamDecorator } from '@nestjs/common';
import type { Reader } from '#libs/platform';
import { languageOf } from '#libs/platform';
import type { FastifyRequest } from 'fastify';

/** Who reads the answer, and in which language. */
export const TheReader = createParamDecorator((_, context): Reader => {
  const { headers, session } = context.switchToHttp().getRequest<FastifyRequest>();
  return { language: languageOf(headers['accept-language']), personId: session?.personId ?? null };
});
