import { NATIONAL_CALENDAR } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The working-day calendar of 2023 to 2026; a later year is loaded by a command, not by a migration. */
export class LoadNationalCalendar1700000000006 implements MigrationInterface {
  name = 'LoadNationalCalendar1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    const { source, coverageFrom, coverageTo, days } = NATIONAL_CALENDAR;
    await runner.query(
      `INSERT INTO pifu.calendar_coverage (year, source)
        SELECT year, $3 FROM generate_series($1::integer, $2::integer) AS year`,
      [coverageFrom.slice(0, 4), coverageTo.slice(0, 4), source],
    );
    await runner.query(
      `INSERT INTO pifu.calendar_day (date, kind, label)
        SELECT (day ->> 0)::date, day ->> 1, day ->> 2 FROM jsonb_array_elements($1::jsonb) AS day`,
      [JSON.stringify(days)],
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
