import type { INestApplicationContext } from '@nestjs/common';
import type { OutboxMessage } from '#libs/application';
import {
  CheckReportsUseCase,
  CloseRoundUseCase,
  PinTablesUseCase,
  StepRoundUseCase,
} from '#libs/application';

/** Messages about monitoring rounds. */
export type RoundOutboxMessage = Extract<OutboxMessage, { readonly name: `round.${string}` }>;

/** Gives one message of a round to the use case that the worker's handler would give it to. */
export function deliverRoundMessage(
  app: INestApplicationContext,
  tenantId: string,
  { id: messageId, ...message }: RoundOutboxMessage,
): Promise<void> {
  const around = { tenantId, messageId };
  switch (message.name) {
    case 'round.open':
      return app.get(StepRoundUseCase).execute({ ...around, ...message.payload }, 'open');
    case 'round.warn':
      return app.get(StepRoundUseCase).execute({ ...around, ...message.payload }, 'warn');
    case 'round.close':
      return app.get(StepRoundUseCase).execute({ ...around, ...message.payload }, 'close');
    case 'round.open-page':
      return app.get(PinTablesUseCase).execute({ ...around, ...message.payload });
    case 'round.check-page':
      return app.get(CheckReportsUseCase).execute({ ...around, ...message.payload });
    case 'round.close-page':
      return app.get(CloseRoundUseCase).execute({ ...around, ...message.payload });
  }
}
