import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { Acknowledged, ApiProcess, ChaosTown } from '#libs/testing';
import { figure, machongTables, sized } from '#libs/fixtures';
import {
  chaosTown,
  insist,
  named,
  PersonClient,
  startApi,
  TOWN_PASSWORD,
  TOWN_UNITS,
  typed,
} from '#libs/testing';
import type pg from 'pg';
import { SERVERS } from './reminded-town.js';

/** All of them with `npm run trust -- commit-cut --size full`. */
const CUTS = sized(15, 300);
const [content] = machongTables() as [GoalTableContent];

describe('a line that is cut when the database has committed and nobody has heard of it', () => {
  let town: ChaosTown;
  let api: ApiProcess;
  let lin: PersonClient;
  let superuser: pg.Client;
  let cuts = 0;

  beforeAll(async () => {
    town = await chaosTown(SERVERS);
    api = await startApi(town.environment);
    lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
    superuser = await town.database.connect('superuser');
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await api.stop();
    await town.close();
  });

  /** Cuts the connection of the next command once: at the answer that says COMMIT, or at the very first. */
  function cutOnce(moment: 'after-commit' | 'around-commit'): void {
    let armed = true;
    let isCommand = false;
    town.wire.dooms = (sent) => {
      isCommand ||= armed && sent.includes('event-append');
      return isCommand && sent.includes('COMMIT');
    };
    town.wire.cutAt = (answer) => {
      const now = armed && (moment === 'around-commit' || answer.includes('COMMIT'));
      if (!now) return false;
      armed = false;
      isCommand = false;
      cuts += 1;
      return true;
    };
  }

  it.each(['after-commit', 'around-commit'] as const)(
    `%s, ${String(CUTS)} times: who asks again with the same key gets one event each`,
    async (moment) => {
      const before = cuts;
      const ledger: Acknowledged[] = [];
      for (let turn = 1; turn <= CUTS; turn += 1) {
        cutOnce(moment);
        const body = { unitId: TOWN_UNITS.grid, content: typed(named(content, `${moment} ${String(turn)}`)) };
        ledger.push(await insist(lin, '/v1/goal-tables', { body }));
      }
      expect(cuts - before).toBe(CUTS);
      expect(ledger.filter(({ sendings }) => sendings > 1)).toHaveLength(CUTS);
      const { rows } = await superuser.query<{ id: string }>(
        `SELECT id FROM pifu.event WHERE stream_id = ANY ($1) ORDER BY id`,
        [ledger.map(({ goalTableId }) => goalTableId)],
      );
      expect(rows.map(({ id }) => id)).toEqual(ledger.map(({ eventId }) => eventId).sort());
      const { rows: tables } = await superuser.query<{ n: number }>(
        'SELECT count(*)::integer AS n FROM pifu.goal_table WHERE project_name LIKE $1',
        [`${moment} %`],
      );
      expect(tables).toEqual([{ n: CUTS }]);
      figure(`lines cut ${moment} and asked again with the same key`, CUTS);
      figure(`of them doubled or lost, ${moment}`, Math.abs(rows.length - CUTS));
    },
    600_000,
  );
});
