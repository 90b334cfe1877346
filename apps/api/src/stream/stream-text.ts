/** How long a client waits before it connects again, in ms. */
const RETRY_MS = 2_000;

/** One message of a stream of server-sent events; data is one line of JSON. */
export function messageText(event: string, data: object, id?: string): string {
  const place = id === undefined ? '' : `id: ${id}\n`;
  return `${place}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Says that the connection lives, and where the client would go on. */
export function beatText(id: string): string {
  return `id: ${id}\n: beat\n\n`;
}

/** How a stream begins. */
export function greetingText(id: string): string {
  return `retry: ${String(RETRY_MS)}\n${beatText(id)}`;
}
