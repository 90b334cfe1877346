/**
 * The id of a stream of which a district has one per year: it follows from the year, so that two who begin it at once
 * meet on one row.
 */
export function idOfYear(
  streamType: 'year-calendar' | 'working-calendar',
  { tenantId, year }: { readonly tenantId: string; readonly year: number },
  sha256: (text: string) => string,
): string {
  return idFrom(sha256(`${tenantId} ${streamType} ${String(year)}`));
}

/** The id of the stream that tells of the feeds of a person. */
export function idOfFeeds(
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  sha256: (text: string) => string,
): string {
  return idFrom(sha256(`${tenantId} calendar-feed ${personId}`));
}

function idFrom(hash: string): string {
  // RFC 9562 version 8: the bits are ours, but for version and variant
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}
