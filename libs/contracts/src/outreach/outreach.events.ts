import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';

const id = z.uuid();

export const MessageTemplateCreated = defineEvent({
  type: 'outreach.message-template.created',
  version: 1,
  data: z.object({ messageTemplateId: id, name: z.string(), body: z.string() }),
});

export const MessageTemplateChanged = defineEvent({
  type: 'outreach.message-template.changed',
  version: 1,
  data: z.object({ messageTemplateId: id, name: z.string().optional(), body: z.string().optional() }),
});

export const messageTemplateEvents = [MessageTemplateCreated, MessageTemplateChanged] as const;

export type MessageTemplateEvent = EventOf<(typeof messageTemplateEvents)[number]>;

/** One later send, cancelled by an answer. */
export const FollowUpScheduled = defineEvent({
  type: 'outreach.follow-up.scheduled',
  version: 1,
  data: z.object({ followUpId: id, chatId: id, messageTemplateId: id, dueAt: instant }),
});

export const FollowUpCancelled = defineEvent({
  type: 'outreach.follow-up.cancelled',
  version: 1,
  data: z.object({ followUpId: id, chatId: id, reason: z.enum(['answered', 'asked', 'opted-out']) }),
});

export const FollowUpSent = defineEvent({
  type: 'outreach.follow-up.sent',
  version: 1,
  data: z.object({ followUpId: id, chatId: id, sendId: id }),
});

export const FollowUpRefused = defineEvent({
  type: 'outreach.follow-up.refused',
  version: 1,
  data: z.object({ followUpId: id, chatId: id, code: z.string() }),
});

/** It goes out in the name of that member from here on: whoever scheduled it is none any more. */
export const FollowUpHandedOver = defineEvent({
  type: 'outreach.follow-up.handed-over',
  version: 1,
  data: z.object({ followUpId: id, chatId: id, assigneeId: id }),
});

export const followUpEvents = [
  FollowUpScheduled,
  FollowUpHandedOver,
  FollowUpCancelled,
  FollowUpSent,
  FollowUpRefused,
] as const;

export type FollowUpEvent = EventOf<(typeof followUpEvents)[number]>;
