import { v5 as named } from 'uuid';
import type { Role } from '#libs/domain';
import type { FreshDatabase } from './fresh-database.js';

const SPACE = 'f4d6a3f0-3f5f-4c38-9b0e-6f0c5d1a7b11';

/** A stable id for a name, so that tests can speak of people by their names. */
export function idOf(name: string): string {
  return named(name, SPACE);
}

/** The district of the tests. */
export const TENANT = idOf('district');

/** Units of the seeded town; the finance branch supervises all of them. */
export const SEEDED_UNITS: readonly (readonly [name: string, kind: 'ordinary' | 'finance'])[] = [
  ['财政分局麻涌分局', 'finance'],
  ['东莞市麻涌镇网格管理中心', 'ordinary'],
  ['麻涌镇教育管理中心', 'ordinary'],
];

/** Ids of the units by what they are there for. */
export const TOWN_UNITS = {
  grid: idOf('东莞市麻涌镇网格管理中心'),
  school: idOf('麻涌镇教育管理中心'),
  finance: idOf('财政分局麻涌分局'),
} as const;

/** People of the seeded town with the one office each of them holds. */
export const SEEDED_STAFF: readonly (readonly [account: string, role: Role, unitId: string])[] = [
  ['lin', 'declarer', TOWN_UNITS.grid],
  ['he', 'declarer', TOWN_UNITS.grid],
  ['zhou', 'unit-head', TOWN_UNITS.grid],
  ['wu', 'publisher', TOWN_UNITS.grid],
  ['chen', 'performance-reviewer', TOWN_UNITS.finance],
  ['liang', 'performance-reviewer', TOWN_UNITS.finance],
  ['huang', 'approver', TOWN_UNITS.finance],
  ['guo', 'approver', TOWN_UNITS.finance],
  ['xu', 'administrator', TOWN_UNITS.finance],
  ['su', 'auditor', TOWN_UNITS.finance],
  ['deng', 'declarer', TOWN_UNITS.school],
];

/** Where mails to a person of the seeded town go: everybody has an address except the second declarer. */
export function addressOf(account: string): string | null {
  return account === 'he' ? null : `${account}@town.test`;
}

/** Fills a fresh database with a small town. */
export async function seedTown(database: FreshDatabase): Promise<void> {
  const client = await database.connect('superuser');
  try {
    await client.query(
      `INSERT INTO pifu.district VALUES ($1, 'machong', '东莞市麻涌镇', 'Asia/Shanghai', 480)`,
      [TENANT],
    );
    for (const [name, kind] of SEEDED_UNITS) {
      const values = [TENANT, idOf(name), name, kind, TOWN_UNITS.finance];
      await client.query('INSERT INTO pifu.unit VALUES ($1, $2, $3, $4, $5)', values);
    }
    for (const [account, role, unitId] of SEEDED_STAFF) {
      const values = [TENANT, idOf(account), account, addressOf(account)];
      await client.query(
        'INSERT INTO pifu.person (tenant_id, id, display_name, account, email) VALUES ($1, $2, $3, $3, $4)',
        values,
      );
      await client.query("INSERT INTO pifu.role_grant VALUES ($1, $2, $3, $4, $5, '2023-01-01', NULL)", [
        TENANT,
        idOf(`${account} ${role}`),
        idOf(account),
        role,
        unitId,
      ]);
    }
  } finally {
    await client.end();
  }
}
