import type { SessionOwner } from '#libs/application';

/** Who is signed in, as every handler of a request sees it. */
export interface Session extends SessionOwner {
  readonly tokenHash: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the policy guard for signed-in people. */
    session?: Session;
  }
}
