import type { INestApplicationContext } from '@nestjs/common';
import { EventStore, NotificationChannels, UnitOfWork } from '#libs/application';
import type { StoreConfig } from '../config/store.config.js';
import type { FaultPoint } from './fault-points.js';
import { faultOf, FaultTrigger } from './fault-points.js';

/**
 * Makes a process die at a named point, in test mode only: ports are wrapped from outside, so that what is tested is
 * the very program that runs elsewhere.
 */
export function armFaults(app: INestApplicationContext, { mode, fault }: StoreConfig): void {
  const wanted = fault === null ? null : faultOf(fault);
  if (mode !== 'test' || wanted === null) return;
  const trigger = new FaultTrigger(wanted);
  const pass = (point: FaultPoint): void => {
    trigger.pass(point);
  };
  armTransactions(app.get(UnitOfWork, { strict: false }), pass);
  const events = app.get(EventStore, { strict: false });
  const append = events.append.bind(events);
  events.append = async (...event) => {
    await append(...event);
    pass('after-event');
  };
  armChannels(app, pass);
}

function armTransactions(unitOfWork: UnitOfWork, pass: (point: FaultPoint) => void): void {
  const run = unitOfWork.run.bind(unitOfWork);
  unitOfWork.run = async (scope, work) => {
    pass('before-transaction');
    const result = await run(scope, async () => {
      const done = await work();
      pass('before-commit');
      return done;
    });
    pass('after-commit');
    return result;
  };
}

/** The api has no channels. */
function armChannels(app: INestApplicationContext, pass: (point: FaultPoint) => void): void {
  for (const channel of channelsOf(app)) {
    const send = channel.send.bind(channel);
    channel.send = async (message, address) => {
      pass('before-send');
      const receipt = await send(message, address);
      pass('after-send');
      return receipt;
    };
  }
}

function channelsOf(app: INestApplicationContext): NotificationChannels['all'] {
  try {
    return app.get(NotificationChannels, { strict: false }).all;
  } catch {
    return [];
  }
}
