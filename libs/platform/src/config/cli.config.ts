import { IsNotEmpty, IsOptional, IsString } from 'class-validator';
import { words } from './config-words.js';
import { IsAbsentInProduction, IsPublicOrigin } from './production.constraints.js';
import type { Secret } from './secret.js';
import { IsSecret } from './secret.constraint.js';
import { DEMO_PASSWORD, PUBLIC_ORIGIN, REDIS_ADDRESS } from './several-processes.data.js';
import { StoreConfig } from './store.config.js';
import { Variable } from './variable.js';

/** Configuration of the command line: it migrates and sets up; every act of a person goes through the api. */
export class CliConfig extends StoreConfig {
  /** Password of the role `pifu_migrator`; needed by migrate, user and demo only. */
  @Variable({
    name: 'PIFU_DB_MIGRATOR_PASSWORD_FILE',
    group: 'database',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-migrator',
    fallback: null,
    about: words('pifu_migrator 角色的密码文件', 'file with the password of the role pifu_migrator'),
    fix: words('指向一个只有本进程可读的文件。', 'Point to a file that only this process may read.'),
  })
  @IsSecret()
  @IsOptional()
  readonly dbMigratorPassword!: Secret | null;

  /** Password of the role `pifu_auditor`, which reads and cannot write. */
  @Variable({
    name: 'PIFU_DB_AUDITOR_PASSWORD_FILE',
    group: 'database',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-auditor',
    fallback: null,
    about: words('pifu_auditor 角色的密码文件', 'file with the password of the role pifu_auditor'),
    fix: words('指向一个只有本进程可读的文件。', 'Point to a file that only this process may read.'),
  })
  @IsSecret()
  @IsOptional()
  readonly dbAuditorPassword!: Secret | null;

  /** Password of the superuser; needed by backup and restore only. */
  @Variable({
    name: 'PIFU_DB_SUPERUSER_PASSWORD_FILE',
    group: 'database',
    kind: 'secret-file',
    example: '/run/secrets/pifu-db-superuser',
    fallback: null,
    about: words('数据库超级用户的密码文件（仅备份与恢复用）', 'file with the password of the superuser'),
    fix: words('指向一个只有本进程可读的文件。', 'Point to a file that only this process may read.'),
  })
  @IsSecret()
  @IsOptional()
  readonly dbSuperuserPassword!: Secret | null;

  /** Name of the superuser. */
  @Variable({
    name: 'PIFU_DB_SUPERUSER',
    group: 'database',
    example: 'postgres',
    fallback: 'postgres',
    about: words('数据库超级用户（仅备份与恢复用）', 'the superuser, for backup and restore only'),
    fix: words('给出账号名。', 'Name the account.'),
  })
  @IsNotEmpty()
  @IsString()
  readonly dbSuperuser!: string;

  /** Where the running api is reached. */
  @Variable(PUBLIC_ORIGIN)
  @IsPublicOrigin()
  @IsOptional()
  readonly publicOrigin!: string | null;

  /** Address of Redis with its password; the doctor asks whether it can be trusted. */
  @Variable(REDIS_ADDRESS)
  @IsSecret()
  @IsOptional()
  readonly redisUrl!: Secret | null;

  /** Password of the demo people, outside production only. */
  @Variable(DEMO_PASSWORD)
  @IsAbsentInProduction()
  @IsOptional()
  readonly demoPassword!: Secret | null;
}
