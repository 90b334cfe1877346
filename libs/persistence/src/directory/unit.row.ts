import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A unit of the organisation tree as it is stored. */
@Entity({ name: 'unit' })
export class UnitRow {
  @PrimaryColumn('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: 'ordinary' | 'finance';

  @Column('uuid', { name: 'supervising_department_id' })
  supervisingDepartmentId!: string;
}
