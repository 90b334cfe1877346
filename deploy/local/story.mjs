import { join } from 'node:path';
import { runCli } from './apps.mjs';
import { Interrupted, Lifecycle } from './lifecycle.mjs';
import { say } from './speak.mjs';
import { bringUp } from './stack.mjs';
import { removeFolder, throwawayFolder } from './throwaway.mjs';

/**
 * `npm run story [-- --no-redis]`: plays one budget round on a system of its own, started for it and thrown away
 * afterwards; the exit code is the story's.
 */
async function main(args) {
  if (args.includes('--no-redis')) process.env.PIFU_QUEUE = 'postgres';
  const rest = args.filter((arg) => arg !== '--no-redis');
  const lifecycle = new Lifecycle();
  lifecycle.listenToSignals();
  const folder = await throwawayFolder('story');
  let status = 1;
  try {
    const { env, redis } = await bringUp(lifecycle, folder);
    say(`队列：${redis === null ? 'PostgreSQL' : `Redis（${redis.origin}）`}`, 'the queue');
    status = await runCli(['story', ...rest], env, { signal: lifecycle.signal, stdio: 'inherit' });
  } catch (error) {
    if (!(error instanceof Interrupted)) console.error(error.message);
  }
  await lifecycle.stop();
  if (status === 0) removeFolder(folder);
  else console.error(`日志和数据留在 logs and data are left in ${join(folder)}`);
  return status ?? 1;
}

main(process.argv.slice(2)).then((status) => process.exit(status));
