import { Injectable } from '@nestjs/common';
import type { Credential, SessionOwner } from '#libs/application';
import { SignInStore } from '#libs/application';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { PgUnitOfWork } from '../unit-of-work/pg-unit-of-work.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

interface CredentialRow {
  readonly tenant_id: string;
  readonly person_id: string;
  readonly password_hash: string;
  readonly failures: number;
  readonly locked: boolean;
}

/** Accounts and sessions; looked up through functions that know no district yet, and nothing else. */
@Injectable()
export class PgSignInStore extends SignInStore {
  constructor(
    private readonly source: DataSource,
    private readonly unitOfWork: PgUnitOfWork,
  ) {
    super();
  }

  async findCredential(account: string): Promise<Credential | null> {
    const [row] = await this.source.query<CredentialRow[]>('SELECT * FROM pifu.find_credential($1)', [
      account,
    ]);
    if (row === undefined) return null;
    return {
      tenantId: row.tenant_id,
      personId: row.person_id,
      passwordHash: row.password_hash,
      failures: row.failures,
      locked: row.locked,
    };
  }

  recordFailure({ tenantId, personId }: Credential): Promise<void> {
    return this.write(tenantId, COUNT_FAILURE, [tenantId, personId]);
  }

  async openSession({ tenantId, personId }: SessionOwner, tokenHash: string): Promise<void> {
    await this.write(tenantId, FORGET_FAILURES, [tenantId, personId]);
    await this.write(tenantId, OPEN, [tenantId, tokenHash, personId]);
  }

  async findSession(tokenHash: string): Promise<SessionOwner | null> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const { rows } = await client.query<SessionOwner>({ ...FIND_SESSION, values: [tokenHash] });
      return rows[0] ?? null;
    } finally {
      await runner.release();
    }
  }

  async liveSessions(tokenHashes: readonly string[]): Promise<ReadonlySet<string>> {
    const sql = 'SELECT token_hash FROM pifu.live_sessions($1)';
    const rows = await this.source.query<{ token_hash: string }[]>(sql, [tokenHashes]);
    return new Set(rows.map((row) => row.token_hash));
  }

  async closeSession(tokenHash: string): Promise<void> {
    const owner = await this.findSession(tokenHash);
    if (owner !== null) await this.write(owner.tenantId, CLOSE, [owner.tenantId, tokenHash]);
  }

  private write(tenantId: string, statement: NamedStatement, values: readonly unknown[]): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      await transaction().query(statement, values);
    });
  }
}

/** Asked by every request of everybody: by name, so that it is planned once per connection. */
const FIND_SESSION: NamedStatement = {
  name: 'session-find',
  text: 'SELECT tenant_id AS "tenantId", person_id AS "personId" FROM pifu.find_session($1)',
};

/** The fifth failure in a row locks the account for a quarter of an hour. */
const COUNT_FAILURE: NamedStatement = {
  name: 'credential-failure',
  text: `UPDATE pifu.credential SET failures = failures + 1,
      locked_until = CASE WHEN failures + 1 >= 5 THEN clock_timestamp() + interval '15 minutes' END
    WHERE tenant_id = $1 AND person_id = $2`,
};

const FORGET_FAILURES: NamedStatement = {
  name: 'credential-forget-failures',
  text: `UPDATE pifu.credential SET failures = 0, locked_until = NULL
    WHERE tenant_id = $1 AND person_id = $2`,
};

const OPEN: NamedStatement = {
  name: 'session-open',
  text: 'INSERT INTO pifu.session (tenant_id, token_hash, person_id) VALUES ($1, $2, $3)',
};

const CLOSE: NamedStatement = {
  name: 'session-close',
  text: 'UPDATE pifu.session SET closed_at = clock_timestamp() WHERE tenant_id = $1 AND token_hash = $2',
};
