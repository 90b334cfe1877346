import type { Role } from '#libs/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An office of a person at a unit, from a day and perhaps until one. */
@Entity({ name: 'role_grant' })
export class RoleGrantRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id' })
  personId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
