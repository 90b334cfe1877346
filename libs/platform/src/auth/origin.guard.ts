import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem.error.js';
import { AuthSettings } from './auth-settings.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses changes that another site sends through somebody's browser; programs send no origin at all. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly settings: AuthSettings) {}

  canActivate(context: ExecutionContext): boolean {
    const { method, headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(method)) return true;
    const { origin } = headers;
    const site = headers['sec-fetch-site'];
    const own = origin === undefined || this.settings.origins.has(origin);
    const sameSite = site === undefined || site === 'same-origin' || site === 'none';
    if (own && sameSite) return true;
    throw new ProblemError('origin-foreign');
  }
}
