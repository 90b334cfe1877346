import { Command, Option } from 'nest-commander';
import type { PrintingFlags } from './person.command.js';
import { PrintingCommand } from './person.command.js';
import { actOnQueues } from './queue/act-on-queues.js';

interface QueueFlags extends PrintingFlags {
  readonly reason?: string;
}

/** `pifu queue board|dead|retry|discard`: how the queues live, and what failed for good, through the api and as an administrator. */
@Command({
  name: 'queue',
  arguments: '<act> [message]',
  description: '队列看板与死信 the queue board, and dead letters: list, retry, discard',
})
export class QueueCommand extends PrintingCommand {
  async run(words: string[], flags: QueueFlags): Promise<void> {
    const { reason, json = false } = flags;
    this.print(json, await actOnQueues(words, reason, () => this.signIn(flags)));
  }

  @Option({ flags: '--reason <words>', description: '理由，记入记录 why; it goes into the record' })
  parseReason(value: string): string {
    return value;
  }
}
