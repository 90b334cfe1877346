import { Socket } from 'node:net';

/**
 * Hands over everything that is written in one turn of the event loop at once: the statements of a command then
 * leave in one packet by one system call. The driver corks a socket around each statement, which is where the
 * turn begins; `connect` would undo an override of `write`.
 */
export class GatheringSocket extends Socket {
  private gathering = false;

  override cork(): void {
    super.cork();
    if (this.gathering) return;
    this.gathering = true;
    super.cork();
    // runs when all promises of this turn have been followed
    process.nextTick(() => {
      this.gathering = false;
      this.uncork();
    });
  }
}
