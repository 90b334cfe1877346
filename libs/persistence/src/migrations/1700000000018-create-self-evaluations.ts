import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { streamTableSql } from './stream-table.sql.js';

/** 绩效自评 of goal tables: one for each, whose year is over. */
export class CreateSelfEvaluations1700000000018 implements MigrationInterface {
  name = 'CreateSelfEvaluations1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      streamTableSql(
        'self_evaluation',
        `goal_table_id uuid NOT NULL,
        unit_id uuid NOT NULL,
        project_name text NOT NULL,
        status text NOT NULL ${oneOf('status', STORED_WORDS.evaluationStatus)},
        total text,
        grade text ${oneOf('grade', STORED_WORDS.grade)},
        sampled boolean NOT NULL,
        UNIQUE (tenant_id, goal_table_id),
        FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table,
        FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit,`,
      ),
    );
    await runner.query(`CREATE INDEX self_evaluation_by_year
      ON pifu.self_evaluation (tenant_id, fiscal_year DESC, id DESC)`);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
