import { appendFileSync, writeFileSync } from 'node:fs';
import { mailFrom } from './mail-line.mjs';
import { freePort } from './ports.mjs';

/**
 * A mail server for the demonstration: it takes every mail, sends none on, and keeps each as one line of JSON in
 * `file`. Nothing ever leaves this machine.
 */
export async function startMailCatcher(file, preferredPort = 0) {
  const { SMTPServer } = await import('smtp-server');
  writeFileSync(file, '', { mode: 0o600, flag: 'a' });
  let caught = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, callback) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('error', callback);
      stream.on('end', () => {
        const mail = mailFrom(Buffer.concat(chunks).toString('utf8'), session.envelope);
        appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...mail })}\n`);
        caught += 1;
        callback();
      });
    },
  });
  // a client that hangs up in the middle is its own affair
  server.on('error', () => {});
  const port = await freePort(preferredPort);
  await new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    file,
    /** How many have come since it started; to read the file for that would cost more with each of them. */
    count: () => caught,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
