import { IsInt, IsNotEmpty, IsOptional, IsString, Max, Min } from 'class-validator';
import { words } from './config-words.js';
import { IsAbsentInProduction, IsPublicOrigin } from './production.constraints.js';
import type { Secret } from './secret.js';
import { DEMO_PASSWORD, PUBLIC_ORIGIN } from './several-processes.data.js';
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
  @Variable(PUBLIC_ORIGIN)
  @IsPublicOrigin()
  readonly publicOrigin!: string | null;

  /** Password of the demo people, outside production only. */
  @Variable(DEMO_PASSWORD)
  @IsAbsentInProduction()
  @IsOptional()
  readonly demoPassword!: Secret | null;
}
