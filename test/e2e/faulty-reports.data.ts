import type { ProgressReport } from '#libs/domain';
import { totalRow } from '#libs/fixtures';

/** Everything that a correction leaves behind; the worker meanwhile adds to none of it. */
export const OF_CORRECTIONS = `SELECT id, version FROM pifu.correction
  UNION ALL SELECT id, 0 FROM pifu.duty WHERE stream_type = 'correction'
  UNION ALL SELECT stream_id, stream_version FROM pifu.event WHERE stream_type = 'correction'
  UNION ALL SELECT id, 0 FROM pifu.outbox WHERE name = 'rectification.announce' ORDER BY 1, 2`;

/** What is wrong, the report, and the finding with its place: made from a report without a fault over 872.64 万元. */
export function faultyReports(
  calm: ProgressReport,
): readonly [what: string, body: object, code: string, pointer: string][] {
  const [first, ...others] = calm.indicators;
  const withMoney = (executed: string): object => ({ ...calm, money: [totalRow('872.64', executed)] });
  return [
    ['a negative amount', withMoney('-1'), 'negative-money', '/money/0/executed'],
    ['元 for 万元', withMoney('4363200'), 'yuan-for-wan', '/money/0/executed'],
    ['more than the budget without a word', withMoney('900'), 'executed-over-budget', '/money/0/executed'],
    ['text for a number', withMoney('四百'), 'money-not-a-number', '/money/0/executed'],
    [
      'an unknown indicator',
      { ...calm, indicators: [...calm.indicators, { ...first, lineageId: 'grown-later' }] },
      'lineage-unknown',
      '/indicators/6/lineageId',
    ],
    [
      'a doubt without cause and measure',
      { ...calm, indicators: [{ ...first, likelihood: 'impossible' }, ...others] },
      'cause-required',
      '/indicators/0/causes',
    ],
    [
      'a doubt with a cause and no measure',
      { ...calm, indicators: [{ ...first, likelihood: 'possible', causes: ['funds'] }, ...others] },
      'measure-required',
      '/indicators/0/measure',
    ],
    [
      'text for the number of an indicator',
      { ...calm, indicators: [{ ...first, actual: '一百八十四' }, ...others] },
      'number-expected',
      '/indicators/0/actual',
    ],
    [
      'a negative number of people',
      { ...calm, indicators: [{ ...first, actual: '-184' }, ...others] },
      'negative-actual',
      '/indicators/0/actual',
    ],
  ];
}
