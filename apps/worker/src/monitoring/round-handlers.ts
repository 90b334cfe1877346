import { CheckPageHandler } from './check-page.handler.js';
import { ClosePageHandler } from './close-page.handler.js';
import { CloseRoundHandler } from './close-round.handler.js';
import { OpenPageHandler } from './open-page.handler.js';
import { OpenRoundHandler } from './open-round.handler.js';
import { WarnRoundHandler } from './warn-round.handler.js';

/** One handler for each message of a round. */
export const ROUND_HANDLERS = [
  CheckPageHandler,
  ClosePageHandler,
  CloseRoundHandler,
  OpenPageHandler,
  OpenRoundHandler,
  WarnRoundHandler,
] as const;
