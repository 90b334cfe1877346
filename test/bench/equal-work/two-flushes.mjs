/** As long as the answers that Pifu keeps. */
const ANSWER = JSON.stringify({ answer: 'x'.repeat(380) });

/**
 * One command of the prototype in two flushes over one pipelined connection: read and lock, then write and commit. Plain
 * JavaScript, so that a process of its own can run it as well.
 */
export async function inTwoFlushes(pool, { tenant, statements }, { actorId, key, goalTableId, writes }) {
  const client = await pool.connect();
  try {
    const ask = (name, values) => client.query({ name, text: statements[name], values: [...values] });
    await Promise.all([
      client.query('BEGIN'),
      ask('tenant', [tenant]),
      ask('key', [`${tenant} ${actorId} ${key}`]),
      ask('known', [tenant, actorId, 'bench', key]),
      ask('now', []),
      ...(goalTableId === null ? [] : [ask('lock', [tenant, goalTableId])]),
    ]);
    await Promise.all([
      ...writes.map(([name, values]) => ask(name, name === 'event' ? values : [tenant, ...values])),
      ask('idempotency', [tenant, actorId, 'bench', key, ANSWER]),
      client.query('COMMIT'),
    ]);
  } finally {
    client.release();
  }
}
