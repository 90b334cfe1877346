import type { ApiConfig } from '../config/api.config.js';
import type { SessionCookie } from './session-cookie.js';
import { sessionCookie } from './session-cookie.js';

/** What guards need to know about this process. */
export class AuthSettings {
  constructor(
    readonly cookie: SessionCookie,
    readonly origins: ReadonlySet<string>,
    readonly demo: boolean,
  ) {}

  /** Derives names and origins from the configuration; outside production both spellings of the loopback count. */
  static of(config: ApiConfig): AuthSettings {
    const { mode, apiPort, publicOrigin } = config;
    const demo = mode !== 'production';
    const loopback = [`http://127.0.0.1:${String(apiPort)}`, `http://localhost:${String(apiPort)}`];
    const origin = publicOrigin ?? loopback[0] ?? '';
    return new AuthSettings(sessionCookie(origin), new Set(demo ? [origin, ...loopback] : [origin]), demo);
  }
}
