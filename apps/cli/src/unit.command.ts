import { DirectoryRepository, DistrictSetUp, UnitOfWork } from '#libs/application';
import { Command, CommandRunner, Option } from 'nest-commander';
import { v7 } from 'uuid';
import { districtByCode } from './set-up/district-by-code.js';
import { inSetUp } from './set-up/in-set-up.js';

interface UnitFlags {
  readonly district: string;
  readonly department?: string;
}

/** `pifu unit NAME …`: adds a unit as its name stands on its tables, under its department or the finance office. */
@Command({ name: 'unit', arguments: '<name>', description: '新增单位 add a unit at set-up' })
export class UnitCommand extends CommandRunner {
  async run([name = '']: string[], { district: code, department }: UnitFlags): Promise<void> {
    await inSetUp(async (app) => {
      const district = await districtByCode(app, code);
      const directory = app.get(DirectoryRepository, { strict: false });
      await app.get(UnitOfWork, { strict: false }).run(district, async () => {
        const units = await directory.units();
        if (units.some((unit) => unit.name === name)) {
          throw new Error(`单位已存在 the unit exists already: ${name}`);
        }
        const above = units.find((unit) =>
          department === undefined ? unit.kind === 'finance' : unit.name === department,
        );
        if (above === undefined) {
          const names = units.map((unit) => unit.name).join('、');
          throw new Error(`没有主管部门 no department ${department ?? ''}：现有 there are ${names}`);
        }
        const unit = { id: v7(), name, kind: 'ordinary', supervisingDepartmentId: above.id } as const;
        await app.get(DistrictSetUp, { strict: false }).addUnit(unit);
      });
    });
    process.stdout.write(
      `已新增 added: ${name}\n下一步 next: pifu user 账号 --district ${code} --unit ${name} …\n`,
    );
  }

  @Option({ flags: '--district <code>', description: '区划代码 district', required: true })
  parseDistrict(value: string): string {
    return value;
  }

  @Option({ flags: '--department <name>', description: '主管部门，不填为财政部门 its department' })
  parseDepartment(value: string): string {
    return value;
  }
}
