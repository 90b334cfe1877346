import type { Role } from '#libs/domain';
import type { FreshDatabase } from './fresh-database.js';
import { idOf } from './seeded-town.js';

/** The district next to the town; its code comes later, so that the public pages stay those of the town. */
const FAR = idOf('far district');

const UNITS: readonly (readonly [name: string, kind: string])[] = [
  ['望牛墩财政分局', 'finance'],
  // the same name as in the town: only the district tells them apart
  ['东莞市麻涌镇网格管理中心', 'ordinary'],
];

const ROLES_OF_QU: readonly Role[] = [
  ...(['declarer', 'unit-head', 'publisher'] as const),
  ...(['performance-reviewer', 'approver', 'auditor'] as const),
];

/** Account of the person who holds every office there: the strongest stranger that the town can have. */
const STRANGER = 'qu';

/** Adds a second district to a seeded database. */
export async function seedFarDistrict(database: FreshDatabase): Promise<void> {
  const client = await database.connect('superuser');
  const unitId = (name: string): string => idOf(`far ${name}`);
  const [[finance], [grid]] = UNITS as [readonly [string, string], readonly [string, string]];
  try {
    await client.query(
      `INSERT INTO pifu.district VALUES ($1, 'wangniudun', '东莞市望牛墩镇', 'Asia/Shanghai', 480)`,
      [FAR],
    );
    for (const [name, kind] of UNITS) {
      const values = [FAR, unitId(name), name, kind, unitId(finance)];
      await client.query('INSERT INTO pifu.unit VALUES ($1, $2, $3, $4, $5)', values);
    }
    await client.query(
      'INSERT INTO pifu.person (tenant_id, id, display_name, account) VALUES ($1, $2, $3, $3)',
      [FAR, idOf(STRANGER), STRANGER],
    );
    await client.query(
      "INSERT INTO pifu.credential (tenant_id, person_id, password_hash) VALUES ($1, $2, '')",
      [FAR, idOf(STRANGER)],
    );
    for (const role of ROLES_OF_QU) {
      const place = ['performance-reviewer', 'approver', 'auditor'].includes(role) ? finance : grid;
      const values = [FAR, idOf(`far ${role}`), idOf(STRANGER), role, unitId(place)];
      await client.query(
        "INSERT INTO pifu.role_grant VALUES ($1, $2, $3, $4, $5, '2023-01-01', NULL)",
        values,
      );
    }
  } finally {
    await client.end();
  }
}
