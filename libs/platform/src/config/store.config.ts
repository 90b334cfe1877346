import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { words } from './config-words.js';
import type { Secret } from './secret.js';
import { IsSecret } from './secret.constraint.js';
import { IsFaultOfTest } from './fault.constraint.js';
import { Variable } from './variable.js';

/** What the process is for: a demonstration, a test run, or real work. */
const MODES = ['demo', 'test', 'production'] as const;

/** One of {@link MODES}. */
export type Mode = (typeof MODES)[number];

/** What every process needs: its mode, its folder, and the database as the application's own role. */
export abstract class StoreConfig {
  /** Demo people, demo clock and 演示数据 marks exist outside production only. */
  @Variable({
    name: 'PIFU_MODE',
    group: 'process',
    example: 'demo',
    fallback: 'production',
    about: words('运行方式：demo 演示、test 测试、production 正式', 'what the process is for'),
    fix: words('改为 demo、test 或 production。', 'Use demo, test or production.'),
  })
  @IsIn(MODES)
  readonly mode!: Mode;

  /** A point at which a test lets this process die; honoured in test mode only. */
  @Variable({
    name: 'PIFU_FAULT',
    group: 'process',
    example: 'after-commit:3',
    fallback: null,
    about: words('测试用故障点：名称:第几次，仅 test 方式有效', 'point of fault for tests, name:nth'),
    fix: words('正式环境不得设置故障点，请删除该变量。', 'Remove it: production refuses faults.'),
  })
  @IsFaultOfTest()
  readonly fault!: string | null;

  /** Folder for what a process writes itself. */
  @Variable({
    name: 'PIFU_DATA_DIR',
    group: 'process',
    example: '/var/lib/pifu',
    fallback: '.pifu',
    about: words('数据目录', 'folder of logs, caches and embedded servers'),
    fix: words('给出一个可写目录。', 'Name a folder that may be written.'),
  })
  @IsNotEmpty()
  @IsString()
  readonly dataDir!: string;

  /** Folder of the attachments; null: `attachments` within the data folder. Api and worker share it. */
  @Variable({
    name: 'PIFU_ATTACHMENT_DIR',
    group: 'process',
    example: '/var/lib/pifu/attachments',
    fallback: null,
    about: words(
      '附件目录，API、worker 与命令行共用',
      'folder of attachments, shared by api, worker and cli',
    ),
    fix: words('给出一个可写目录；不填则为数据目录下的 attachments。', 'Name a folder that may be written.'),
  })
  @IsNotEmpty()
  @IsString()
  @IsOptional()
  readonly attachmentDir!: string | null;

  /** Host of PostgreSQL. */
  @Variable({
    name: 'PIFU_DB_HOST',
    group: 'database',
    example: '127.0.0.1',
    fallback: '127.0.0.1',
    about: words('PostgreSQL 主机', 'host of PostgreSQL'),
    fix: words('给出主机名或地址。', 'Name a host or address.'),
  })
  @IsNotEmpty()
  @IsString()
  readonly dbHost!: string;

  /** Port of PostgreSQL. */
  @Variable({
    name: 'PIFU_DB_PORT',
    group: 'database',
    kind: 'integer',
    example: '5432',
    fallback: '5432',
    about: words('PostgreSQL 端口', 'port of PostgreSQL'),
    fix: words('给出 1 到 65535 的整数。', 'Give an integer from 1 to 65535.'),
  })
  @Max(65_535)
  @Min(1)
  @IsInt()
  readonly dbPort!: number;

  /** Name of the database. */
  @Variable({
    name: 'PIFU_DB_NAME',
    group: 'database',
    example: 'pifu',
    fallback: 'pifu',
    about: words('数据库名', 'name of the database'),
    fix: words('给出数据库名。', 'Name the database.'),
  })
  @IsNotEmpty()
  @IsString()
  readonly dbName!: string;

  /** Password of the role `pifu_app`. */
  @Variable({
    name: 'PIFU_DB_APP_PASSWORD_FILE',
    group: 'database',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-app',
    fallback: null,
    about: words('pifu_app 角色的密码文件', 'file with the password of the role pifu_app'),
    fix: words('指向一个只有本进程可读的文件。', 'Point to a file that only this process may read.'),
  })
  @IsSecret()
  readonly dbAppPassword!: Secret;
}
