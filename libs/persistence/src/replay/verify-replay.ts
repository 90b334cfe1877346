import pg from 'pg';
import type { PersistenceOptions } from '../persistence.options.js';
import type { Finding, ReplayDifference, ReplayResult } from './difference.js';
import { copyFindings, gapFindings } from './event-copies.js';
import { replayStream } from './replay-stream.js';
import { ROWS_WITHOUT_EVENT } from './replay.statements.js';
import { replayState } from '../streams/replay-state.js';
import { STREAM_TABLES } from '../streams/stream-tables.js';
import type { StoredStream } from './stream-page.js';
import { nextPage } from './stream-page.js';

const DIFFERENCES_KEPT = 1000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/**
 * Proves over the whole database that the events give the state, row by row and in both directions. Works as
 * `pifu_auditor`, page by page, each district in one snapshot.
 */
export async function verifyReplay(options: PersistenceOptions): Promise<ReplayResult> {
  const { host, port, database, role, password } = options;
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    const proof = new ReplayProof(client);
    const { rows } = await client.query<{ tenant_id: string }>('SELECT tenant_id FROM pifu.list_districts()');
    for (const { tenant_id: tenantId } of rows) await proof.ofDistrict(tenantId);
    return proof.result();
  } finally {
    await client.end();
  }
}

class ReplayProof {
  private streams = 0;
  private events = 0;
  private readonly differences: ReplayDifference[] = [];

  constructor(private readonly client: pg.Client) {}

  async ofDistrict(tenantId: string): Promise<void> {
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await this.client.query("SELECT set_config('pifu.tenant', $1, true)", [tenantId]);
    let page = await nextPage(this.client, BEFORE_ALL);
    for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
      for (const stream of page) this.note(tenantId, stream.streamId, this.look(stream));
      page = await nextPage(this.client, last.streamId);
    }
    await this.rowsWithoutEvent(tenantId);
    await this.client.query('COMMIT');
  }

  result(): ReplayResult {
    return { streams: this.streams, events: this.events, differences: this.differences };
  }

  private look({ streamId, streamType, events, stored, states, duties }: StoredStream): readonly Finding[] {
    this.streams += 1;
    this.events += events.length;
    const findings = [...events.flatMap(copyFindings), ...gapFindings(events)];
    if (streamType === 'goal-table') return [...findings, ...replayStream(streamId, events, stored)];
    const table = STREAM_TABLES.find(({ kind }) => kind.streamType === streamType);
    if (table === undefined) return findings;
    const rows = { states: states.get(table.spec.table) ?? [], duties };
    return [...findings, ...replayState(table, streamId, events, rows)];
  }

  private async rowsWithoutEvent(tenantId: string): Promise<void> {
    for (const { table, text } of ROWS_WITHOUT_EVENT) {
      const { rows } = await this.client.query<{ streamId: string }>(text);
      for (const { streamId } of rows) {
        this.note(tenantId, streamId, [{ kind: 'row-without-event', detail: table }]);
      }
    }
  }

  private note(tenantId: string, streamId: string, findings: readonly Finding[]): void {
    const room = DIFFERENCES_KEPT - this.differences.length;
    this.differences.push(...findings.slice(0, room).map((finding) => ({ tenantId, streamId, ...finding })));
  }
}
