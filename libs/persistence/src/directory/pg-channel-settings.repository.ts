import { Injectable } from '@nestjs/common';
import type { ChannelSettings } from '#libs/application';
import { ChannelSettingsRepository } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Where people want to be told of what. */
@Injectable()
export class PgChannelSettingsRepository extends ChannelSettingsRepository {
  async of(personId: string): Promise<ChannelSettings> {
    const [row] = await transaction().query<ChannelSettings>(READ, [transaction().tenantId, personId]);
    return row ?? { addresses: {}, preferences: {}, version: 0 };
  }

  async save(personId: string, { addresses, preferences, version }: ChannelSettings): Promise<boolean> {
    const values = [transaction().tenantId, personId, version, addresses, preferences];
    return (await transaction().query(SAVE, values)).length === 1;
  }
}

const READ: NamedStatement = {
  name: 'channel-settings-read',
  text: `SELECT addresses, preferences, version FROM pifu.channel_settings WHERE tenant_id = $1 AND person_id = $2`,
};

/** Nothing is written over a version that somebody else wrote meanwhile. */
const SAVE: NamedStatement = {
  name: 'channel-settings-save',
  text: `INSERT INTO pifu.channel_settings AS s (tenant_id, person_id, version, addresses, preferences)
    VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (tenant_id, person_id) DO UPDATE SET version = $3, addresses = $4, preferences = $5
      WHERE s.version = $3 - 1 RETURNING version`,
};
