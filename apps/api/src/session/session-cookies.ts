import { Injectable } from '@nestjs/common';
import { AuthSettings } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Gives the browser its session cookie, and takes it away. */
@Injectable()
export class SessionCookies {
  constructor(private readonly settings: AuthSettings) {}

  give(reply: FastifyReply, token: string): void {
    const { name, options } = this.settings.cookie;
    void reply.setCookie(name, token, options);
  }

  /** The token that the browser has brought along. */
  held({ cookies }: FastifyRequest): string | undefined {
    return cookies[this.settings.cookie.name];
  }

  take(reply: FastifyReply): void {
    const { name, options } = this.settings.cookie;
    void reply.clearCookie(name, options);
  }
}
