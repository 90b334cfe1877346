import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ForbiddenError, SignInStore } from '#libs/application';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../problem/problem.error.js';
import { AuthSettings } from './auth-settings.js';
import type { PolicyName } from './policy.js';
import { Policy } from './policy.js';
import { RolesOfPerson } from './roles-of-person.js';
import type { Session } from './session.js';
import { hashOfToken } from './session-token.js';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/u;

/** Enforces the policy that a route names. */
@Injectable()
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly settings: AuthSettings,
    private readonly store: SignInStore,
    private readonly people: RolesOfPerson,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get(Policy, context.getHandler()) as PolicyName | undefined;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    switch (policy) {
      case 'public':
        return true;
      case 'demo':
        if (!this.settings.demo) throw new ProblemError('demo-only');
        return true;
      case 'local':
        if (!LOOPBACK.test(request.ip)) throw new ProblemError('local-only');
        return true;
      case 'signed-in':
        await this.identify(request);
        return true;
      case 'declarer':
      case 'administrator':
        await this.demandRole(await this.identify(request), policy);
        return true;
      default:
        throw new Error('a route without a policy: the boot scan should have stopped this process');
    }
  }

  private async identify(request: FastifyRequest): Promise<Session> {
    const tokenHash = hashOfToken(request.cookies[this.settings.cookie.name]);
    const owner = tokenHash === null ? null : await this.store.findSession(tokenHash);
    if (tokenHash === null || owner === null) throw new ProblemError('unauthenticated');
    const session = { ...owner, tokenHash };
    request.session = session;
    return session;
  }

  private async demandRole(session: Session, role: string): Promise<void> {
    const roles = await this.people.roles(session);
    if (!roles.includes(role)) throw new ForbiddenError('role-missing', role);
  }
}
