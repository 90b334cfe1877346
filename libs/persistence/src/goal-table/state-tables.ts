import type { TableSpec } from './table-spec.js';

/** The head row: what the lock is taken on, and what lists show. */
export const HEAD: TableSpec = {
  table: 'goal_table',
  key: ['id'],
  columns: [
    ['id', 'id', 'uuid'],
    ['unitId', 'unit_id', 'uuid'],
    ['fiscalYear', 'fiscal_year', 'integer'],
    ['projectKey', 'project_key', 'text'],
    ['occasion', 'occasion', 'text'],
    ['createdBy', 'created_by', 'uuid'],
    ['createdAt', 'created_at', 'instant'],
    ['version', 'version', 'integer'],
    ['publicationStatus', 'publication_status', 'text'],
    ['publicationVersionId', 'publication_version_id', 'uuid'],
    ['publishedAt', 'published_at', 'instant'],
    ['publishedBy', 'published_by', 'uuid'],
    ['officialUrl', 'official_url', 'text'],
    ['shownState', 'shown_state', 'text'],
    ['projectName', 'project_name', 'text'],
    ['annualBudget', 'annual_budget', 'numeric'],
  ],
};

const VERSION: TableSpec = {
  table: 'goal_table_version',
  key: ['id'],
  // the long text is compressed and stored anew only when it is another one
  keptWhile: { content: 'content_hash' },
  columns: [
    ['id', 'id', 'uuid'],
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['no', 'no', 'integer'],
    ['status', 'status', 'text'],
    ['basedOn', 'based_on', 'uuid'],
    ['content', 'content', 'json'],
    ['contentHash', 'content_hash', 'text'],
    ['presented', 'presented', 'boolean'],
    ['authors', 'authors', 'json'],
    ['explanations', 'explanations', 'json'],
    ['submittedBy', 'submitted_by', 'uuid'],
    ['submittedAt', 'submitted_at', 'instant'],
    ['approvalNumber', 'approval_number', 'text'],
    ['approvalDate', 'approval_date', 'date'],
  ],
};

const CASE: TableSpec = {
  table: 'approval_case',
  key: ['id'],
  columns: [
    ['id', 'id', 'uuid'],
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['position', 'position', 'integer'],
    ['status', 'status', 'text'],
    ['definitionKey', 'definition_key', 'text'],
    ['definitionVersion', 'definition_version', 'integer'],
    ['definitionHash', 'definition_hash', 'text'],
    ['openedAt', 'opened_at', 'instant'],
    ['closedAt', 'closed_at', 'instant'],
  ],
};

const ROUND: TableSpec = {
  table: 'approval_round',
  key: ['id'],
  columns: [
    ['id', 'id', 'uuid'],
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['position', 'position', 'integer'],
    ['caseId', 'case_id', 'uuid'],
    ['no', 'no', 'integer'],
    ['versionId', 'version_id', 'uuid'],
    ['contentHash', 'content_hash', 'text'],
    ['status', 'status', 'text'],
    ['stage', 'stage', 'text'],
    ['openedAt', 'opened_at', 'instant'],
    ['closedAt', 'closed_at', 'instant'],
  ],
};

const PARTICIPANT: TableSpec = {
  table: 'case_participant',
  key: ['case_id', 'person_id'],
  grows: true,
  columns: [
    ['caseId', 'case_id', 'uuid'],
    ['personId', 'person_id', 'uuid'],
    ['side', 'side', 'text'],
  ],
};

const DECISION: TableSpec = {
  table: 'decision',
  key: ['id'],
  grows: true,
  columns: [
    ['id', 'id', 'uuid'],
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['position', 'position', 'integer'],
    ['caseId', 'case_id', 'uuid'],
    ['roundId', 'round_id', 'uuid'],
    ['taskId', 'task_id', 'uuid'],
    ['stage', 'stage', 'text'],
    ['personId', 'person_id', 'uuid'],
    ['verb', 'verb', 'text'],
    ['final', 'final', 'boolean'],
    ['contentHash', 'content_hash', 'text'],
    ['opinionCommitment', 'opinion_commitment', 'text'],
    ['decidedAt', 'decided_at', 'instant'],
  ],
};

const ROUND_DECIDER: TableSpec = {
  table: 'round_decider',
  key: ['round_id', 'person_id'],
  grows: true,
  columns: [
    ['roundId', 'round_id', 'uuid'],
    ['personId', 'person_id', 'uuid'],
    ['stage', 'stage', 'text'],
  ],
};

const TASK: TableSpec = {
  table: 'task',
  key: ['id'],
  columns: [
    ['taskId', 'id', 'uuid'],
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['position', 'position', 'integer'],
    ['kind', 'kind', 'text'],
    ['stage', 'stage', 'text'],
    ['label', 'label', 'text'],
    ['roundId', 'round_id', 'uuid'],
    ['versionId', 'version_id', 'uuid'],
    ['role', 'role', 'text'],
    ['unitId', 'unit_id', 'uuid'],
    ['candidates', 'candidates', 'json'],
    ['incidentId', 'incident_id', 'uuid'],
    ['status', 'status', 'text'],
    ['assignee', 'assignee', 'uuid'],
    ['version', 'version', 'integer'],
    ['openedAt', 'opened_at', 'instant'],
    ['dueOn', 'due_on', 'date'],
    ['dueAt', 'due_at', 'instant'],
    ['legalDueOn', 'legal_due_on', 'date'],
    ['provisional', 'provisional', 'boolean'],
    ['closedAt', 'closed_at', 'instant'],
    ['closedBy', 'closed_by', 'uuid'],
    ['outcome', 'outcome', 'text'],
  ],
};

/** The tables under a head row, in the order in which they can be written. */
export const PARTS = {
  versions: VERSION,
  cases: CASE,
  rounds: ROUND,
  tasks: TASK,
  participants: PARTICIPANT,
  roundDeciders: ROUND_DECIDER,
  decisions: DECISION,
} as const;

/** Names of the parts. */
export type PartName = keyof typeof PARTS;

/** All part names, in the order in which they can be written. */
export const PART_NAMES = Object.keys(PARTS) as readonly PartName[];
