import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS } from '../problem/catalogue.js';

const METHODS = ['get', 'post', 'put', 'delete', 'patch'] as const;

const TEXT = { type: 'string' } as const;

/** The problem document as a schema; its codes are those of the catalogue. */
const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'fix', 'requestId'],
  properties: {
    type: TEXT,
    title: TEXT,
    status: { type: 'integer' },
    code: { type: 'string', enum: Object.keys(PROBLEMS).sort() },
    detail: TEXT,
    fix: TEXT,
    requestId: TEXT,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { pointer: TEXT, line: { type: 'integer' }, code: TEXT, detail: TEXT },
      },
    },
    current: { type: 'object' },
    allowedActions: { type: 'array', items: { $ref: '#/components/schemas/AllowedActionDto' } },
  },
};

/** Says of every operation that its failures are problems (RFC 9457). */
export function withProblems(document: OpenAPIObject): OpenAPIObject {
  const answer = {
    description: '问题 problem (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation !== undefined) operation.responses['default'] = answer;
    }
  }
  const { schemas, ...others } = document.components ?? {};
  return { ...document, components: { ...others, schemas: { ...schemas, Problem: PROBLEM_SCHEMA } } };
}
