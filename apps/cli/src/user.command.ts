import { NestFactory } from '@nestjs/core';
import { DirectoryRepository, DistrictRepository, DistrictSetUp, Today, UnitOfWork } from '#libs/application';
import type { Role } from '#libs/domain';
import { ROLES } from '#libs/domain';
import { PasswordHasher } from '#libs/platform';
import { Command, CommandRunner, Option } from 'nest-commander';
import { v7 } from 'uuid';
import { SetUpModule } from './demo/set-up.module.js';
import { readInputFile } from './input-file.js';
import { asApplication, cliConfig } from './options.js';

interface UserFlags {
  readonly district: string;
  readonly unit: string;
  readonly role: string;
  readonly name: string;
  readonly passwordFile: string;
  readonly email?: string;
}

const SHORTEST_PASSWORD = 12;

/** `pifu user ACCOUNT …`: adds a person with one office, at set-up; later people come through administration. */
@Command({ name: 'user', arguments: '<account>', description: '新增人员 add a person at set-up' })
export class UserCommand extends CommandRunner {
  async run([account = '']: string[], flags: UserFlags): Promise<void> {
    const role = ROLES.find((one) => one === flags.role);
    if (role === undefined) throw new Error(`没有岗位 no role ${flags.role}: ${ROLES.join(' ')}`);
    const password = readInputFile(flags.passwordFile).toString('utf8').trim();
    if (password.length < SHORTEST_PASSWORD) {
      throw new Error(
        `密码至少 ${String(SHORTEST_PASSWORD)} 位。A password has at least ${String(SHORTEST_PASSWORD)} characters.`,
      );
    }
    const context = await NestFactory.createApplicationContext(
      SetUpModule.forRoot(asApplication(cliConfig())),
      {
        logger: ['error'],
      },
    );
    try {
      const districts = await context.get(DistrictRepository, { strict: false }).list();
      const district = districts.find((one) => one.code === flags.district);
      if (district === undefined) throw new Error(`没有区划 no district ${flags.district}`);
      const passwordHash = await context.get(PasswordHasher, { strict: false }).hash(password);
      await context.get(UnitOfWork, { strict: false }).run(district, async () => {
        const unit = await context.get(DirectoryRepository, { strict: false }).unitByName(flags.unit);
        if (unit === null) throw new Error(`没有单位 no unit ${flags.unit}`);
        await context.get(DistrictSetUp, { strict: false }).addPerson({
          id: v7(),
          displayName: flags.name,
          account,
          email: flags.email ?? null,
          passwordHash,
          grants: [{ id: v7(), role: role satisfies Role, unitId: unit.id }],
          from: await context.get(Today, { strict: false }).local(),
        });
      });
    } finally {
      await context.close();
    }
    process.stdout.write(`已新增 added: ${account}\n`);
  }

  @Option({ flags: '--district <code>', description: '区划代码 district', required: true })
  parseDistrict(value: string): string {
    return value;
  }

  @Option({ flags: '--unit <name>', description: '单位名称 unit', required: true })
  parseUnit(value: string): string {
    return value;
  }

  @Option({ flags: '--role <role>', description: '岗位 role', required: true })
  parseRole(value: string): string {
    return value;
  }

  @Option({ flags: '--name <name>', description: '姓名 name', required: true })
  parseName(value: string): string {
    return value;
  }

  @Option({ flags: '--password-file <file>', description: '密码文件 file with the password', required: true })
  parsePasswordFile(value: string): string {
    return value;
  }

  @Option({ flags: '--email <address>', description: '电子邮箱 e-mail address' })
  parseEmail(value: string): string {
    return value;
  }
}
