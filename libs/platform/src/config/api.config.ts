import { IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { words } from './config-words.js';
import { IsAbsentInProduction, IsPublicOrigin } from './production.constraints.js';
import type { Secret } from './secret.js';
import { StoreConfig } from './store.config.js';
import { Variable } from './variable.js';

/** Configuration of the api process. */
export class ApiConfig extends StoreConfig {
  /** Port the api listens on; 0 takes a free one. */
  @Variable({
    name: 'PIFU_API_PORT',
    group: 'http',
    kind: 'integer',
    example: '3000',
    fallback: '3000',
    about: words('API 监听端口，0 为任一空闲端口', 'port of the api; 0 takes a free one'),
    fix: words('给出 0 到 65535 的整数。', 'Give an integer from 0 to 65535.'),
  })
  @Max(65_535)
  @Min(0)
  @IsInt()
  readonly apiPort!: number;

  /** Address the api listens on. */
  @Variable({
    name: 'PIFU_API_HOST',
    group: 'http',
    example: '127.0.0.1',
    fallback: '127.0.0.1',
    about: words('API 监听地址', 'address the api listens on'),
    fix: words('给出地址，容器内用 0.0.0.0。', 'Give an address, 0.0.0.0 inside a container.'),
  })
  @IsNotEmpty()
  @IsString()
  readonly apiHost!: string;

  /** Scheme, host and port under which browsers reach Pifu; null: where it listens. */
  @Variable({
    name: 'PIFU_PUBLIC_ORIGIN',
    group: 'http',
    example: 'https://pifu.example.gov.cn',
    fallback: null,
    about: words('浏览器访问的源（协议、主机、端口）', 'origin under which browsers reach Pifu'),
    fix: words(
      '给出不带路径的源；正式环境必须为 https。',
      'Give an origin without a path; https in production.',
    ),
  })
  @IsPublicOrigin()
  readonly publicOrigin!: string | null;

  /** Password of the demo people, outside production only. */
  @Variable({
    name: 'PIFU_DEMO_PASSWORD_FILE',
    group: 'demo',
    kind: 'secret-file',
    example: '.pifu/secrets/demo.txt',
    fallback: null,
    about: words('演示人员的密码文件', 'file with the password of the demo people'),
    fix: words('正式环境不得设置演示密码，请删除该变量。', 'Remove it: production refuses demo secrets.'),
  })
  @IsAbsentInProduction()
  @IsOptional()
  readonly demoPassword!: Secret | null;
}
