import type { Row, Who } from './matrix-rows.js';
import { plain, signedIn } from './matrix-rows.js';

const NOWHERE = '51ac9fae-74b1-4afb-80b0-1530dbd9e60d';
const ENTRY = { money: { budget: '1', executed: '1' }, results: [] };

function onEvaluation(what: string, body?: object): Row {
  return {
    route: `POST /v1/self-evaluations/{id}/${what}`,
    at: 'nowhere',
    ask: (person) =>
      person.post(`/v1/self-evaluations/${NOWHERE}/${what}`, {
        version: 1,
        ...(body !== undefined && { body }),
      }),
    expected: signedIn('self-evaluation-not-found'),
  };
}

function byTheDesk(what: string, body: object): Row {
  const others: Partial<Record<Who, number>> = { chen: 201, qu: 201 };
  return {
    route: `POST /v1/self-evaluations/${what}`,
    at: 'nowhere',
    ask: (person) => person.post(`/v1/self-evaluations/${what}`, { body }),
    expected: signedIn('role-missing', others),
  };
}

/** 绩效自评. */
export const EVALUATION_ROWS: readonly Row[] = [
  plain('GET /v1/self-evaluations', '', signedIn(200)),
  ...['', '/form.txt', '/form.html'].map((part): Row => {
    return {
      route: `GET /v1/self-evaluations/{id}${part}`,
      at: 'nowhere',
      ask: (person) => person.get(`/v1/self-evaluations/${NOWHERE}${part}`),
      expected: signedIn('self-evaluation-not-found'),
    };
  }),
  byTheDesk('openings', { fiscalYear: 2030 }),
  byTheDesk('samples', { fiscalYear: 2030, percent: 20 }),
  onEvaluation('weight-proposals', { weights: [] }),
  onEvaluation('weight-confirmations'),
  onEvaluation('weight-changes', { weights: [], reason: '与批复口径一致。' }),
  {
    route: 'PUT /v1/self-evaluations/{id}/results',
    at: 'nowhere',
    ask: (person) => person.put(`/v1/self-evaluations/${NOWHERE}/results`, { version: 1, body: ENTRY }),
    expected: signedIn('self-evaluation-not-found'),
  },
  onEvaluation('points', { lineageId: 'i-1', points: '5', reason: '按佐证材料评定。' }),
  onEvaluation('submissions'),
  onEvaluation('checks', { accepted: true }),
];
