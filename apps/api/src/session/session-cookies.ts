import { Injectable } from '@nestjs/common';
import { AuthSettings } from '#libs/platform';
import type { FastifyReply } from 'fastify';

/** Gives the browser its session cookie, and takes it away. */
@Injectable()
export class SessionCookies {
  constructor(private readonly settings: AuthSettings) {}

  give(reply: FastifyReply, token: string): void {
    const { name, options } = this.settings.cookie;
    void reply.setCookie(name, token, options);
  }

  take(reply: FastifyReply): void {
    const { name, options } = this.settings.cookie;
    void reply.clearCookie(name, options);
  }
}
