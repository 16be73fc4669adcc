import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, oneOf, orderBy, range, text } from '../filter.js';
import { LONGEST_TEXT } from '../messaging/messaging.commands.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { visibleName, visibleText } from '../visible-text.js';

const id = z.uuid();

export const CreateMessageTemplate = defineCommand({
  name: 'outreach.create-message-template',
  permission: 'templates:write',
  input: z.object({ name: visibleName(100), body: visibleText(LONGEST_TEXT) }),
  output: accepted,
});

export const UpdateMessageTemplate = defineCommand({
  name: 'outreach.update-message-template',
  permission: 'templates:write',
  input: z.object({
    messageTemplateId: id,
    name: visibleName(100).optional(),
    body: visibleText(LONGEST_TEXT).optional(),
    expectedVersion,
  }),
  output: accepted,
});

export const ScheduleFollowUp = defineCommand({
  name: 'outreach.schedule-follow-up',
  permission: 'follow-ups:write',
  narrows: true,
  input: z.object({ chatId: id, messageTemplateId: id, dueAt: instant }),
  output: accepted,
});

export const CancelFollowUp = defineCommand({
  name: 'outreach.cancel-follow-up',
  permission: 'follow-ups:write',
  narrows: true,
  input: z.object({ followUpId: id }),
  output: accepted,
});

export const messageTemplateView = z.object({ id, name: z.string(), body: z.string(), version: z.int() });

export type MessageTemplateView = z.infer<typeof messageTemplateView>;

export const messageTemplateFilter = filterOf({ name: text });

export const ListMessageTemplates = defineQuery({
  name: 'outreach.list-message-templates',
  permission: 'templates:read',
  input: z.object({
    page: pageInput,
    search: z.string().optional(),
    filter: messageTemplateFilter.optional(),
    orderBy: orderBy(['name']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(messageTemplateView),
});

export const MessageTemplatesByIds = defineQuery({
  name: 'outreach.message-templates-by-ids',
  permission: 'templates:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(messageTemplateView.nullable()) }),
});

export const followUpView = z.object({
  id,
  chatId: id,
  messageTemplateId: id,
  dueAt: instant,
  status: z.enum(['scheduled', 'cancelled', 'sent', 'refused']),
  code: z.string().nullable(),
  sendId: id.nullable(),
  version: z.int(),
});

export type FollowUpView = z.infer<typeof followUpView>;

export const followUpFilter = filterOf({
  chatId: oneOf(id),
  messageTemplateId: oneOf(id),
  status: oneOf(followUpView.shape.status),
  dueAt: range(instant),
});

export const ListFollowUps = defineQuery({
  name: 'outreach.list-follow-ups',
  permission: 'follow-ups:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    filter: followUpFilter.optional(),
    orderBy: orderBy(['dueAt']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(followUpView),
});

export const FollowUpsByIds = defineQuery({
  name: 'outreach.follow-ups-by-ids',
  permission: 'follow-ups:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(followUpView.nullable()) }),
});
