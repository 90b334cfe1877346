import type { INestApplicationContext } from '@nestjs/common';
import type { DistrictRecord } from '#libs/application';
import { DistrictRepository } from '#libs/application';

/** @throws Error that names the districts there are, or says how the first one is made */
export async function districtByCode(app: INestApplicationContext, code: string): Promise<DistrictRecord> {
  const districts = await app.get(DistrictRepository, { strict: false }).list();
  const found = districts.find((one) => one.code === code);
  if (found !== undefined) return found;
  const codes = districts.map((one) => one.code).join(' ');
  const known = codes === '' ? '请先执行 first run: pifu district' : `现有 there are: ${codes}`;
  throw new Error(`没有区划 no district ${code}。${known}`);
}
