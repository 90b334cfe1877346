import { Injectable } from '@nestjs/common';
import type { DistrictRecord } from '#libs/application';
import { DistrictRepository } from '#libs/application';
import { DataSource } from 'typeorm';

interface DistrictRow {
  readonly tenant_id: string;
  readonly code: string;
  readonly name: string;
}

/** Districts by the one function that may list them. */
@Injectable()
export class PgDistrictRepository extends DistrictRepository {
  constructor(private readonly source: DataSource) {
    super();
  }

  async list(): Promise<readonly DistrictRecord[]> {
    const rows = await this.source.query<DistrictRow[]>('SELECT * FROM pifu.list_districts()');
    return rows.map(({ tenant_id: tenantId, code, name }) => ({ tenantId, code, name }));
  }
}
