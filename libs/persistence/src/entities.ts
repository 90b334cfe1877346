import { PersonRow } from './directory/person.row.js';
import { RoleGrantRow } from './directory/role-grant.row.js';
import { UnitRow } from './directory/unit.row.js';
import { NoticeRow } from './queue/notice.row.js';

/** Everything that is read by way of TypeORM; a test compares it with the tables as they are. */
export const ENTITIES = [UnitRow, PersonRow, RoleGrantRow, NoticeRow];
