import type { INestApplicationContext } from '@nestjs/common';
import { EventStore, Mailer, UnitOfWork } from '#libs/application';
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
  armMailer(app, pass);
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

/** The api has no mailer. */
function armMailer(app: INestApplicationContext, pass: (point: FaultPoint) => void): void {
  const mailer = mailerOf(app);
  if (mailer === null) return;
  const send = mailer.send.bind(mailer);
  mailer.send = async (mail) => {
    pass('before-send');
    await send(mail);
    pass('after-send');
  };
}

function mailerOf(app: INestApplicationContext): Mailer | null {
  try {
    return app.get(Mailer, { strict: false });
  } catch {
    return null;
  }
}
