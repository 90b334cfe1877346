import type { RecordedChange } from '#libs/application';
import { positionText } from './position-text.js';
import type { ChangeDto } from './stream.dto.js';

/** A change as it is told. */
export function presentChange({
  position,
  streamType,
  streamId,
  unitId: _,
  personId: __,
  ...change
}: RecordedChange): ChangeDto {
  const { type, version, occurredAt, taskIds } = change;
  const told = { position: positionText(position), subject: streamType, id: streamId };
  return { ...told, type, version, occurredAt, taskIds: [...taskIds] };
}
