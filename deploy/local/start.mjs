import { existsSync, readdirSync } from 'node:fs';
import { AlreadyRunning, takeLock } from './lock.mjs';
import { Interrupted, Lifecycle } from './lifecycle.mjs';
import { endOrphans } from './orphans.mjs';
import { DATA } from './paths.mjs';
import { say } from './speak.mjs';
import { bringUp } from './stack.mjs';
import { removeEntry } from './throwaway.mjs';
import { welcome } from './welcome.mjs';

/** Kept by a reset: other runs of this clone, and the lock that we hold. */
const NOT_DATA = /^(start\.lock|(test|story)-\d+)$/u;

/** `npm start [-- --reset]`: everything on one command, until Ctrl-C. */
async function main(args) {
  const unknown = args.filter((arg) => arg !== '--reset');
  if (unknown.length > 0) {
    console.error(`不认识的参数 unknown option: ${unknown.join(' ')}\n用法 usage: npm start [-- --reset]`);
    return 1;
  }
  const lock = takeLock(DATA);
  const lifecycle = new Lifecycle();
  lifecycle.listenToSignals();
  try {
    if (args.includes('--reset')) await reset();
    return await run(lifecycle);
  } finally {
    await lifecycle.stop();
    lock.release();
    say('已停止，数据保留在 .pifu/。', 'stopped, the data stay in .pifu/.');
  }
}

async function run(lifecycle) {
  const begun = Date.now();
  try {
    const stack = await bringUp(lifecycle, DATA);
    console.log(welcome(stack));
    say(
      `启动用时 ${Math.round((Date.now() - begun) / 1000)} 秒`,
      `started in ${Math.round((Date.now() - begun) / 1000)} s`,
    );
    const death = await stack.firstDeath;
    if (death === null) return 0;
    console.error(`${death.name} 意外退出 ended unexpectedly (${death.how}); ${death.log}:\n${death.words}`);
    return 1;
  } catch (error) {
    if (error instanceof Interrupted || lifecycle.signal.aborted) return 0;
    console.error(`启动失败 start failed: ${error.message}`);
    return 1;
  }
}

async function reset() {
  say('正在清空数据…', 'deleting the data…');
  await endOrphans(DATA);
  if (!existsSync(DATA)) return;
  for (const name of readdirSync(DATA)) if (!NOT_DATA.test(name)) removeEntry(DATA, name);
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error) => {
    console.error(
      error instanceof AlreadyRunning ? error.message : `启动失败 start failed: ${error.message}`,
    );
    process.exit(1);
  },
);
