import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { ApiConfig } from '#libs/platform';

/** Nothing inline, nothing from other hosts, no frames. */
export function securityHeaders({ mode }: Pick<ApiConfig, 'mode'>): FastifyHelmetOptions {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // a demonstration on the loopback has no certificate to insist on
    strictTransportSecurity: mode === 'production',
    referrerPolicy: { policy: 'same-origin' },
  };
}
