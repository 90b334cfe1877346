import 'reflect-metadata';
import { ApiConfig, ConfigError, loadConfig } from '#libs/platform';
import { createApi } from './create-api.js';

/** Reads the configuration, starts, and says where; a wrong configuration is told whole before anything starts. */
async function main(): Promise<void> {
  const config = loadConfig(ApiConfig);
  const app = await createApi(config);
  await app.listen(config.apiPort, config.apiHost);
  process.stdout.write(`api listening on ${await app.getUrl()}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
