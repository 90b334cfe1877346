/** What BullMQ and its driver need to reach a Redis. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: Readonly<Record<string, never>>;
}

/** The parts of an address like `redis://:password@host:6379/0`; `rediss:` is encrypted. */
export function redisOptionsOf(address: string): RedisAddress {
  const { protocol, hostname, port, username, password, pathname } = new URL(address);
  const database = pathname.replace('/', '');
  return {
    host: hostname,
    port: port === '' ? 6379 : Number(port),
    ...(username !== '' && { username: decodeURIComponent(username) }),
    ...(password !== '' && { password: decodeURIComponent(password) }),
    ...(database !== '' && { db: Number(database) }),
    ...(protocol === 'rediss:' && { tls: {} }),
  };
}
