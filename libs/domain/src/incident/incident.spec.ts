import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from './incident.js';
import { evolveIncident } from './incident.js';

const SUBJECT = { taskId: 't-1', dutyId: null, unitId: 'u-1', label: '审核', dueOn: '2024-01-18' };
const OPENED: IncidentEvent = {
  ...{ type: 'incident.opened', actorId: 'system', occurredAt: '2024-01-24T01:00:00.000Z', data: SUBJECT },
};
const CLOSED: IncidentEvent = {
  ...{
    type: 'incident.closed',
    actorId: 'chen',
    occurredAt: '2024-01-25T02:00:00.000Z',
    data: { as: 'done' },
  },
};

describe('an incident', () => {
  it('names what is late and since when it is one', () => {
    expect(evolveIncident(null, OPENED, 'i-1')).toEqual({
      ...{ id: 'i-1', fiscalYear: 0, version: 1, duties: [], ...SUBJECT, status: 'open' },
      ...{ openedAt: '2024-01-24T01:00:00.000Z', closedAt: null, closedBy: null },
    });
  });

  it('is closed by whoever does the thing at last', () => {
    const after = evolveIncident(evolveIncident(null, OPENED, 'i-1'), CLOSED, 'i-1');
    expect(after).toMatchObject({ version: 2, status: 'closed', closedBy: 'chen', ...SUBJECT });
    expect(after.closedAt).toBe('2024-01-25T02:00:00.000Z');
  });

  it.each<[string, readonly IncidentEvent[]]>([
    ['closes before it opens', [CLOSED]],
    ['opens twice', [OPENED, OPENED]],
    ['closes twice', [OPENED, CLOSED, CLOSED]],
    ['opens again', [OPENED, CLOSED, OPENED]],
  ])('never %s', (_, events) => {
    const fold = () =>
      events.reduce<ReturnType<typeof evolveIncident> | null>((s, e) => evolveIncident(s, e, 'i-1'), null);
    expect(fold).toThrow('incident i-1');
  });
});
