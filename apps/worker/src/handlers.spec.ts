import { describe, expect, it } from '@jest/globals';
import type { MessageName } from '#libs/application';
import type { MessageHandler, ReceivedMessage } from '#libs/messaging';
import { idOf, TENANT } from '#libs/testing';
import { CalendarChangedHandler } from './calendar/calendar-changed.handler.js';
import { WindowsMovedHandler } from './calendar/windows-moved.handler.js';
import { CheckPageHandler } from './monitoring/check-page.handler.js';
import { ClosePageHandler } from './monitoring/close-page.handler.js';
import { CloseRoundHandler } from './monitoring/close-round.handler.js';
import { OpenPageHandler } from './monitoring/open-page.handler.js';
import { OpenRoundHandler } from './monitoring/open-round.handler.js';
import { WarnRoundHandler } from './monitoring/warn-round.handler.js';
import { AnnounceCorrectionHandler } from './notifications/announce-correction.handler.js';
import { AnnounceRectificationHandler } from './notifications/announce-rectification.handler.js';
import { AnnounceTaskHandler } from './notifications/announce-task.handler.js';
import { DeliverHandler } from './notifications/deliver.handler.js';
import { SendDigestHandler } from './notifications/send-digest.handler.js';
import { SendDigestsHandler } from './notifications/send-digests.handler.js';
import { ComposeRemindersHandler } from './reminders/compose-reminders.handler.js';
import { OpenEvaluationsHandler } from './reminders/open-evaluations.handler.js';

const MESSAGE = idOf('message');
const [ROUND, JOB, AFTER] = [idOf('round'), idOf('job'), idOf('after')] as const;
const PAGE = { roundId: ROUND, jobId: JOB, after: AFTER };
const CORRECTION = { correctionId: idOf('c'), actorId: idOf('chen') };
const STEP = { tenantId: TENANT, messageId: MESSAGE, roundId: ROUND };

/** A use case that notes what it was asked to do. */
class Asked {
  readonly with: unknown[][] = [];

  execute(...words: unknown[]): Promise<void> {
    this.with.push(words);
    return Promise.resolve();
  }
}

type HandlerClass = new (useCase: never) => MessageHandler;

/** What each handler is handed, and what it asks of its use case. */
const ROWS: readonly [HandlerClass, MessageName, payload: object, asked: readonly unknown[]][] = [
  [CalendarChangedHandler, 'calendar.changed', { calendarId: 'c' }, [TENANT, MESSAGE, 'c']],
  [WindowsMovedHandler, 'windows.moved', { calendarId: 'c' }, [TENANT, MESSAGE, 'c']],
  [CheckPageHandler, 'round.check-page', PAGE, [{ tenantId: TENANT, messageId: MESSAGE, ...PAGE }]],
  [ClosePageHandler, 'round.close-page', PAGE, [{ tenantId: TENANT, messageId: MESSAGE, ...PAGE }]],
  [OpenPageHandler, 'round.open-page', PAGE, [{ tenantId: TENANT, messageId: MESSAGE, ...PAGE }]],
  [OpenRoundHandler, 'round.open', { roundId: ROUND }, [STEP, 'open']],
  [WarnRoundHandler, 'round.warn', { roundId: ROUND }, [STEP, 'warn']],
  [CloseRoundHandler, 'round.close', { roundId: ROUND }, [STEP, 'close']],
  [AnnounceTaskHandler, 'task.announce', { taskId: 't' }, [TENANT, MESSAGE, 't']],
  [
    ...([AnnounceCorrectionHandler, 'correction.announce', CORRECTION] as const),
    [TENANT, { messageId: MESSAGE, ...CORRECTION }, 'deviation'],
  ],
  [
    ...([AnnounceRectificationHandler, 'rectification.announce', CORRECTION] as const),
    [TENANT, { messageId: MESSAGE, ...CORRECTION }, 'rectification'],
  ],
  [SendDigestHandler, 'digest.send', { digestId: 'd' }, [TENANT, MESSAGE, ['d']]],
  [SendDigestsHandler, 'digests.send', { digestIds: ['d', 'e'] }, [TENANT, MESSAGE, ['d', 'e']]],
  [ComposeRemindersHandler, 'reminders.compose', { reminderIds: ['r'] }, [TENANT, MESSAGE, ['r']]],
  [OpenEvaluationsHandler, 'self-evaluations.open', { goalTableIds: ['g'] }, [TENANT, MESSAGE, ['g']]],
];

function received(payload: object, lastAttempt = false): ReceivedMessage<MessageName> {
  return { tenantId: TENANT, id: MESSAGE, payload, lastAttempt } as unknown as ReceivedMessage<MessageName>;
}

describe('a message of the queue', () => {
  it.each(ROWS.map(([handler, name, payload, asked]) => ({ handler, name, payload, asked })))(
    '$name is handed to its use case with the district whose it is and its own id',
    async ({ handler, payload, asked }) => {
      const useCase = new Asked();
      await new handler(useCase as never).handle(received(payload));
      expect(useCase.with).toEqual([asked]);
    },
  );

  it.each([true, false])('delivery.send says whether nobody tries again: %s', async (lastAttempt) => {
    const useCase = new Asked();
    const handler: MessageHandler = new DeliverHandler(useCase as never);
    await handler.handle(received({ deliveryId: 'd' }, lastAttempt));
    expect(useCase.with).toEqual([[TENANT, { messageId: MESSAGE, deliveryId: 'd', lastAttempt }]]);
  });

  it('whose use case fails has failed itself, so that the queue tries again', async () => {
    const useCase = { execute: () => Promise.reject(new Error('connection lost')) };
    for (const [handler, , payload] of ROWS) {
      await expect(new handler(useCase as never).handle(received(payload))).rejects.toThrow(
        'connection lost',
      );
    }
  });
});
