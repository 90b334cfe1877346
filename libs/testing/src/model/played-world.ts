import { AsyncLocalStorage } from 'node:async_hooks';
import type { Provider } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { BusinessClock, Entropy } from '#libs/application';
import { NodeEntropy } from '../database/application-context.js';

/** What one request took from the world, in the order of taking: a model that takes the same decides the same. */
export interface Drawn {
  readonly now: string;
  readonly ids: readonly string[];
  readonly salts: readonly string[];
}

interface World {
  readonly now: string;
  readonly ids: string[];
  readonly salts: string[];
}

const worlds = new AsyncLocalStorage<World>();

function world(): World {
  const current = worlds.getStore();
  if (current === undefined) throw new Error('nothing is being played');
  return current;
}

@Injectable()
class RecordedEntropy extends NodeEntropy {
  override newId(): string {
    const id = super.newId();
    world().ids.push(id);
    return id;
  }
  override newSalt(): string {
    const salt = super.newSalt();
    world().salts.push(salt);
    return salt;
  }
}

@Injectable()
class PlayedClock extends BusinessClock {
  override now(): Promise<string> {
    return Promise.resolve(world().now);
  }
}

/** Takes the place of chance and clock, so that what they gave to a request is known afterwards. */
export const PLAYED_WORLD: readonly Provider[] = [
  { provide: Entropy, useClass: RecordedEntropy },
  { provide: BusinessClock, useClass: PlayedClock },
];

/** Does something at a moment of business time and tells what it has drawn. */
export async function playedAt<T>(
  now: string,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly drawn: Drawn }> {
  const here: World = { now, ids: [], salts: [] };
  const value = await worlds.run(here, work);
  return { value, drawn: here };
}
