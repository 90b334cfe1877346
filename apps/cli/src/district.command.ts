import { DistrictRepository, DistrictSetUp, UnitOfWork } from '#libs/application';
import { GUANGDONG_OFFICE_HOURS, readOfficeHours } from '#libs/domain';
import type { OfficeHours } from '#libs/domain';
import { Command, CommandRunner, Option } from 'nest-commander';
import { v7 } from 'uuid';
import { inSetUp } from './set-up/in-set-up.js';

interface DistrictFlags {
  readonly name: string;
  readonly financeOffice: string;
  readonly officeHours?: OfficeHours;
}

/** China keeps one time, whatever the longitude. */
const ZONE = { name: 'Asia/Shanghai', offsetMinutes: 480 } as const;

/** `pifu district CODE …`: the first step of a real installation, a district with its finance office. */
@Command({ name: 'district', arguments: '<code>', description: '新建区划及其财政部门 add a district' })
export class DistrictCommand extends CommandRunner {
  async run([code = '']: string[], flags: DistrictFlags): Promise<void> {
    const { name, financeOffice, officeHours = GUANGDONG_OFFICE_HOURS } = flags;
    await inSetUp(async (app) => {
      const known = await app.get(DistrictRepository, { strict: false }).list();
      if (known.some((one) => one.code === code)) {
        throw new Error(`区划已存在 the district exists already: ${code}`);
      }
      const tenantId = v7();
      const setUp = app.get(DistrictSetUp, { strict: false });
      await app.get(UnitOfWork, { strict: false }).run({ tenantId }, async () => {
        await setUp.addDistrict({ tenantId, code, name, zone: ZONE, officeHours });
        const id = v7();
        // a finance office has nobody above it here: it supervises itself
        await setUp.addUnit({ id, name: financeOffice, kind: 'finance', supervisingDepartmentId: id });
      });
    });
    process.stdout.write(
      `已新增 added: ${code} ${name}，${financeOffice}\n下一步 next: pifu unit 单位名称 --district ${code}\n`,
    );
  }

  @Option({ flags: '--name <name>', description: '区划名称 name of the district', required: true })
  parseName(value: string): string {
    return value;
  }

  @Option({
    flags: '--finance-office <name>',
    description: '财政部门名称 its finance office',
    required: true,
  })
  parseFinanceOffice(value: string): string {
    return value;
  }

  @Option({
    flags: '--office-hours <spans>',
    description:
      '办公时间，此外不发提醒 office hours: nobody is reminded outside of them (08:30-12:00,14:30-17:30)',
  })
  parseOfficeHours(value: string): OfficeHours {
    const hours = readOfficeHours(value);
    if (hours === null) {
      throw new Error(`办公时间应写成 08:30-12:00,14:30-17:30 office hours look like that: ${value}`);
    }
    return hours;
  }
}
