import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { connectorSide } from './channel-account.events.js';

/** All accounts of the organization are of that side, from the first one on and for good. */
export const TelegramSideFixed = defineEvent({
  type: 'messaging.telegram-side.fixed',
  version: 1,
  data: z.object({ side: connectorSide }),
});

export const telegramSideEvents = [TelegramSideFixed] as const;

export type TelegramSideEvent = EventOf<(typeof telegramSideEvents)[number]>;
