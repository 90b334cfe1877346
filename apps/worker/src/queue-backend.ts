import type { QueueBackend } from '#libs/messaging';
import type { WorkerConfig } from '#libs/platform';

/** Where the queue is; the configuration has made sure that the address of the chosen backend is there. */
export function queueBackendOf({ queue, redisUrl, dbQueueUrl }: WorkerConfig): QueueBackend {
  const address = queue === 'redis' ? redisUrl : dbQueueUrl;
  return { kind: queue, url: address?.reveal() ?? '' };
}
