import type { AllowedAction } from '#libs/domain';
import type { ProblemWriter, Reader } from '#libs/platform';
import type { AllowedActionDto } from './allowed-action.dto.js';

/** Actions with their reasons in words: those that trying would give. */
export function presentActions(
  actions: readonly AllowedAction[],
  writer: ProblemWriter,
  reader: Reader,
): AllowedActionDto[] {
  return actions.map(({ action, label, allowed, reason }) => ({
    action,
    label,
    allowed,
    code: reason?.code ?? null,
    reason: reason === null ? null : writer.reason(reason, reader),
  }));
}
