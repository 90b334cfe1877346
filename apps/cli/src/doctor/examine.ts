import { inspectDatabase, inspectQueue, inspectWorkers } from '#libs/persistence';
import type { CliConfig } from '#libs/platform';
import { runningServer } from '../api/running-server.js';
import { asApplication } from '../options.js';
import { attachmentSymptoms } from './attachment.symptoms.js';
import { redisSymptoms } from './redis.symptoms.js';
import type { Symptom } from './symptom.js';

const OLDEST_NODE = 20;

/** Looks at Node, database, queue and server in turn; what cannot be looked at is not well. */
export async function examine(config: CliConfig): Promise<readonly Symptom[]> {
  return [nodeVersion(), ...(await database(config)), ...(await redisSymptoms(config)), await server(config)];
}

/** Only whether the worker works: what a container is asked, over and over. */
export async function examineWorker(config: CliConfig): Promise<readonly Symptom[]> {
  try {
    return await inspectWorkers(asApplication(config));
  } catch (error) {
    return [unreachable(error)];
  }
}

function nodeVersion(): Symptom {
  const major = Number(process.versions.node.split('.')[0]);
  return {
    what: `Node ${process.versions.node}`,
    good: major >= OLDEST_NODE,
    fix: `请安装 Node ${String(OLDEST_NODE)} 或更新版本。Install Node ${String(OLDEST_NODE)} or newer.`,
  };
}

async function database(config: CliConfig): Promise<readonly Symptom[]> {
  try {
    const options = asApplication(config);
    const found = await inspectDatabase(options, config.mode === 'production');
    return [...found, ...(await inspectQueue(options)), ...(await attachmentSymptoms(config))];
  } catch (error) {
    return [unreachable(error)];
  }
}

function unreachable(error: unknown): Symptom {
  const what = `PostgreSQL 连不上 cannot be reached: ${(error as Error).message}`;
  return { what, good: false, fix: '请启动数据库并检查 PIFU_DB_*。Start it and check PIFU_DB_*.' };
}

async function server(config: CliConfig): Promise<Symptom> {
  const fix = '请执行 npm start，并查看 .pifu/logs。Run npm start and look at .pifu/logs.';
  try {
    const { ok, status } = await fetch(`${runningServer(config)}/health`);
    return { what: `服务健康检查 health of the api: HTTP ${String(status)}`, good: ok, fix };
  } catch (error) {
    return { what: `服务没有回应 the api does not answer: ${(error as Error).message}`, good: false, fix };
  }
}
