import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

const id = z.uuid();

/**
 * What Telegram's widget said was used, by that command: it works once. The id is derived from its signature, and says
 * nothing of who it was. In the house, never published.
 */
export const TelegramWidgetUsed = defineEvent({
  type: 'identity.telegram-widget.used',
  version: 1,
  data: z.object({ widgetProofId: id, usedBy: id }),
});

export const telegramWidgetEvents = [TelegramWidgetUsed] as const;

export type TelegramWidgetEvent = EventOf<(typeof telegramWidgetEvents)[number]>;
