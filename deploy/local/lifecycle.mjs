import { say } from './speak.mjs';

/** Thrown into a start that was asked to stop while it was still under way. */
export class Interrupted extends Error {}

/**
 * What has been started is stopped in the opposite order, whether the end comes from Ctrl-C, a failure half-way
 * or a process that died. Asking twice changes nothing.
 */
export class Lifecycle {
  #closers = [];
  #abort = new AbortController();
  #stopped = null;

  /** Aborted when the stop begins; commands that run to their end watch it. */
  get signal() {
    return this.#abort.signal;
  }

  /** Registers how to stop what has just been started; during a stop it is stopped at once. */
  async onStop(close) {
    if (this.#stopped === null) {
      this.#closers.push(close);
      return;
    }
    await close();
    throw new Interrupted();
  }

  /** Gives up a start that was interrupted meanwhile. */
  check() {
    if (this.signal.aborted) throw new Interrupted();
  }

  /** Stops everything, latest first; one that fails does not keep the others from being stopped. */
  stop() {
    this.#stopped ??= this.#closeAll();
    return this.#stopped;
  }

  /** Ctrl-C and its relatives stop everything; a second one is calm. */
  listenToSignals() {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(name, () => {
        if (this.#stopped !== null) {
          if (name === 'SIGINT') say('正在停止，请稍候…', 'stopping, one moment…');
          return;
        }
        say('正在停止…', 'stopping…');
        void this.stop();
      });
    }
  }

  async #closeAll() {
    this.#abort.abort();
    for (const close of this.#closers.reverse()) {
      await close().catch((error) => console.error(error.message));
    }
  }
}
