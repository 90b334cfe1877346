import { DirectoryRepository, DistrictSetUp, Today, UnitOfWork } from '#libs/application';
import { ROLES } from '#libs/domain';
import { PasswordHasher } from '#libs/platform';
import { Command, CommandRunner, Option } from 'nest-commander';
import { v7 } from 'uuid';
import { readInputFile } from './input-file.js';
import { districtByCode } from './set-up/district-by-code.js';
import { inSetUp } from './set-up/in-set-up.js';

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
    await inSetUp(async (app) => {
      const district = await districtByCode(app, flags.district);
      const passwordHash = await app.get(PasswordHasher, { strict: false }).hash(password);
      const directory = app.get(DirectoryRepository, { strict: false });
      await app.get(UnitOfWork, { strict: false }).run(district, async () => {
        const unit = await directory.unitByName(flags.unit);
        if (unit === null) {
          throw new Error(`没有单位 no unit ${flags.unit}。请先执行 first run: pifu unit ${flags.unit}`);
        }
        const from = await app.get(Today, { strict: false }).local();
        const id = v7();
        await app.get(DistrictSetUp, { strict: false }).addPerson({
          id,
          displayName: flags.name,
          account,
          email: flags.email ?? null,
          passwordHash,
          grants: [{ id: v7(), role, unitId: unit.id }],
          from,
        });
        // adding what is there already changes nothing, so the account belongs to somebody else
        if ((await directory.person(id, from)) === null) {
          throw new Error(`账号已被使用 the account is taken: ${account}`);
        }
      });
    });
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
