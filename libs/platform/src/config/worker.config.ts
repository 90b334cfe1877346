import { IsIn, IsOptional, Matches } from 'class-validator';
import { ChannelConfig } from './channel.config.js';
import { words } from './config-words.js';
import { IsNeededWhen } from './needed.constraint.js';
import type { Secret } from './secret.js';
import { IsSecret } from './secret.constraint.js';
import { REDIS_ADDRESS } from './several-processes.data.js';
import { Variable } from './variable.js';

/** What carries the queue. */
const QUEUE_BACKENDS = ['redis', 'postgres'] as const;

/** One of {@link QUEUE_BACKENDS}. */
export type QueueBackendName = (typeof QUEUE_BACKENDS)[number];

/** Configuration of the worker process. */
export class WorkerConfig extends ChannelConfig {
  /** Password of the role `pifu_dispatcher`, which sees outbox and reminders of every district. */
  @Variable({
    name: 'PIFU_DB_DISPATCHER_PASSWORD_FILE',
    group: 'database',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-dispatcher',
    fallback: null,
    about: words('pifu_dispatcher 角色的密码文件', 'file with the password of the role pifu_dispatcher'),
    fix: words('指向一个只有本进程可读的文件。', 'Point to a file that only this process may read.'),
  })
  @IsSecret()
  readonly dbDispatcherPassword!: Secret;

  /** Password of the role `pifu_sequencer`, which will order the record. */
  @Variable({
    name: 'PIFU_DB_SEQUENCER_PASSWORD_FILE',
    group: 'database',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-sequencer',
    fallback: null,
    about: words('pifu_sequencer 角色的密码文件', 'file with the password of the role pifu_sequencer'),
    fix: words('指向一个只有本进程可读的文件。', 'Point to a file that only this process may read.'),
  })
  @IsSecret()
  @IsOptional()
  readonly dbSequencerPassword!: Secret | null;

  /** Backend of the queue. */
  @Variable({
    name: 'PIFU_QUEUE',
    group: 'queue',
    example: 'redis',
    fallback: 'redis',
    about: words('队列后端', 'backend of the queue'),
    fix: words('改为 redis 或 postgres。', 'Use redis or postgres.'),
  })
  @IsIn(QUEUE_BACKENDS)
  readonly queue!: QueueBackendName;

  /** Address of Redis with its password. */
  @Variable(REDIS_ADDRESS)
  @IsNeededWhen('queue', 'redis')
  readonly redisUrl!: Secret | null;

  /** Address of the queue's own database. */
  @Variable({
    name: 'PIFU_DB_QUEUE_URL_FILE',
    group: 'queue',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-queue-url',
    fallback: null,
    about: words('队列数据库地址文件', 'file with the address of the database of the queue'),
    fix: words('PIFU_QUEUE=postgres 时必填。', 'Required with PIFU_QUEUE=postgres.'),
  })
  @IsNeededWhen('queue', 'postgres')
  readonly dbQueueUrl!: Secret | null;

  /** First part of every key in Redis, so that two installations can share one. */
  @Variable({
    name: 'PIFU_QUEUE_PREFIX',
    group: 'queue',
    example: 'pifu',
    fallback: 'pifu',
    about: words('队列键前缀', 'prefix of the keys of the queue'),
    fix: words('用小写字母、数字和连字符。', 'Use lower-case letters, digits and hyphens.'),
  })
  @Matches(/^[a-z0-9-]{1,40}$/u)
  readonly queuePrefix!: string;
}
