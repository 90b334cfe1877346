import type { IncidentEvent, IncidentState } from '#libs/domain';
import { evolveIncident } from '#libs/domain';
import type { StreamKind } from '../streams/stream-kind.js';

/** Incidents as streams. */
export const INCIDENT_KIND: StreamKind<IncidentState, IncidentEvent> = {
  streamType: 'incident',
  evolve: evolveIncident,
};
