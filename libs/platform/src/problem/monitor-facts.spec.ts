import { describe, expect, it } from '@jest/globals';
import { factsOfMonitoring } from './monitor-facts.js';

describe('a correction that is at another step', () => {
  it.each([
    ['deviation', 'open', '该纠偏当前为待纠偏', 'The correction is waiting for a plan'],
    ['deviation', 'planned', '该纠偏当前为纠偏中', 'The correction is being worked on'],
    ['deviation', 'done', '该纠偏当前为待核实', 'The correction is waiting to be verified'],
    ['deviation', 'verified', '该纠偏当前为已核实', 'The correction is verified'],
    ['rectification', 'open', '该整改当前为待整改', 'The rectification is waiting for a plan'],
    ['rectification', 'planned', '该整改当前为整改中', 'The rectification is being worked on'],
    ['rectification', 'done', '该整改当前为待核实', 'The rectification is waiting to be verified'],
    ['rectification', 'verified', '该整改当前为已核实', 'The rectification is verified'],
  ] as const)('is called what it is: %s, %s', (kind, status, zh, en) => {
    const facts = factsOfMonitoring({ code: 'correction-step-wrong', kind, status });
    const [ofKind, ofStatus] = [facts?.['kind'], facts?.['status']];
    expect([`该${ofKind?.[0] ?? ''}当前为${ofStatus?.[0] ?? ''}`]).toEqual([zh]);
    expect(`The ${ofKind?.[1] ?? ''} is ${ofStatus?.[1] ?? ''}`).toBe(en);
  });
});

describe('a day that does not do', () => {
  it.each([
    ['', '2024-07-16', '不晚于 2024-07-16', 'not after 2024-07-16'],
    [
      ...(['2024-07-16', '2024-12-31'] as const),
      ...([
        '不早于 2024-07-16、不晚于 2024-12-31',
        'not before 2024-07-16 and not after 2024-12-31',
      ] as const),
    ],
  ])('is told from which day on and until when it would: %j to %s', (earliest, latest, zh, en) => {
    const facts = factsOfMonitoring({ code: 'correction-date-invalid', earliest, latest });
    expect(facts).toEqual({ span: [zh, en] });
  });
});
