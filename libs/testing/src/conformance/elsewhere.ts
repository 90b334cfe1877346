import { AsyncLocalStorage } from 'node:async_hooks';

/** Taken while no transaction was open: a way back to where there is none. */
const outside = AsyncLocalStorage.snapshot();

/** Does something as another request would do it meanwhile: not in the transaction of the caller. */
export function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  return outside(work);
}
