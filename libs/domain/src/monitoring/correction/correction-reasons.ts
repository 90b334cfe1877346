import type { GoalTableContent } from '../../goal-table/content.js';
import type { TableLights } from '../judge-table.js';
import type { LightColour } from '../light.js';
import type { CorrectionOrigin, CorrectionReason } from './correction-state.js';

/** Whether lights ask for a correction: one red, or yellow in two rounds running. */
export function correctionOrigin(
  lights: Pick<TableLights, 'project'>,
  previous: LightColour | null,
): Extract<CorrectionOrigin, 'red' | 'yellow-twice'> | null {
  if (lights.project === 'red') return 'red';
  return lights.project === 'yellow' && previous === 'yellow' ? 'yellow-twice' : null;
}

/** The lights that a correction has to answer, the worst first. */
export function correctionReasons(
  { money, indicators }: TableLights,
  table: Pick<GoalTableContent, 'indicators'>,
): readonly CorrectionReason[] {
  const nameOf = (lineageId: string): string =>
    table.indicators.find((one) => one.lineageId === lineageId)?.name ?? lineageId;
  const all = [
    ...indicators.map(({ lineageId, light }) => ({ lineageId, name: nameOf(lineageId), light })),
    { lineageId: null, name: '资金执行', light: money },
  ];
  return (['red', 'yellow'] as const).flatMap((colour) =>
    all
      .filter(({ light }) => light.colour === colour)
      .map(({ lineageId, name, light: { because } }) => ({ lineageId, name, colour, because })),
  );
}
