import type { CookieSerializeOptions } from '@fastify/cookie';

/** How the session cookie is called and kept, by the origin that browsers use. */
export interface SessionCookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/** Secure and bound to the host over https; a plain one exists on the loopback of a demonstration only. */
export function sessionCookie(origin: string): SessionCookie {
  const secure = new URL(origin).protocol === 'https:';
  return {
    name: secure ? '__Host-pifu' : 'pifu',
    options: { path: '/', httpOnly: true, secure, sameSite: 'lax' },
  };
}
