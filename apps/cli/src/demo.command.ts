import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { startDemoClock } from '#libs/persistence';
import { Command, CommandRunner } from 'nest-commander';
import { DEMO_DISTRICT, DEMO_PEOPLE } from './demo/demo-district.data.js';
import { loadDemo } from './demo/load-demo.js';
import { SetUpModule } from './set-up/set-up.module.js';
import { asApplication, asMigrator, cliConfig } from './options.js';

/** `pifu demo load`: the demo district with its people and its clock; loading it twice adds nothing. */
@Command({ name: 'demo', arguments: '<load>', description: '载入演示数据 load the demo district' })
export class DemoCommand extends CommandRunner {
  async run(): Promise<void> {
    const config = cliConfig();
    if (config.mode === 'production') throw new Error('正式环境没有演示数据。Production has no demo data.');
    if (config.demoPassword === null)
      throw new Error('请设置 PIFU_DEMO_PASSWORD_FILE。Set PIFU_DEMO_PASSWORD_FILE.');
    await startDemoClock(asMigrator(config), DEMO_DISTRICT.clockStartsAt);
    const context = await NestFactory.createApplicationContext(SetUpModule.forRoot(asApplication(config)), {
      logger: ['error'],
    });
    try {
      await loadDemo(context, config.demoPassword.reveal());
    } finally {
      await context.close();
    }
    const people = DEMO_PEOPLE.map(({ account, name, title, role }) => ({ account, name, title, role }));
    writeFileSync(join(config.dataDir, 'demo-people.json'), JSON.stringify(people, null, 2), { mode: 0o600 });
    process.stdout.write(`演示数据已载入 demo district loaded: ${String(people.length)} 人\n`);
  }
}
