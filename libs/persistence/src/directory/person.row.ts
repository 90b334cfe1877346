import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RoleGrantRow } from './role-grant.row.js';

/** A person of the district as he is stored; how he signs in stands elsewhere. */
@Entity({ name: 'person' })
export class PersonRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text')
  account!: string;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('boolean')
  active!: boolean;

  /** The offices in force on the day that was asked for; joined by the reader. */
  readonly grants?: readonly RoleGrantRow[];
}
