import { z } from 'zod';

import { assignment } from '../assignment.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';

const id = z.uuid();
const account = { channelAccountId: id };

/** Which chats nobody has chosen become part of the record, and what a stranger's private message opens. */
export const intakePolicy = z.object({
  takes: z.enum(['chosen', 'known', 'everyone']),
  opens: z.enum(['deal', 'lead', 'nothing']),
});

export type IntakePolicy = z.infer<typeof intakePolicy>;

/** `demo` trusts only the local data centre's key, `live` only Telegram's. Fixed per organization. */
export const connectorSide = z.enum(['demo', 'live']);

export const ChannelAccountConnectionStarted = defineEvent({
  type: 'messaging.channel-account.connection-started',
  version: 1,
  data: z.object({ ...account, channel: z.literal('telegram'), method: z.enum(['qr', 'phone']), side: connectorSide }),
});

export const ChannelAccountConnected = defineEvent({
  type: 'messaging.channel-account.connected',
  version: 1,
  data: z.object({
    ...account,
    subjectId: id,
    /** The account's own id on the channel. */
    externalId: personal(z.string()),
    name: personal(z.string()),
    intake: intakePolicy,
  }),
  subject: ({ subjectId }) => subjectId,
});

/** An export brought its history before it was ever connected. Connecting it later goes on in the same record. */
export const ChannelAccountImported = defineEvent({
  type: 'messaging.channel-account.imported',
  version: 1,
  data: z.object({
    ...account,
    channel: z.literal('telegram'),
    side: connectorSide,
    subjectId: id,
    externalId: personal(z.string()),
    name: personal(z.string()),
  }),
  subject: ({ subjectId }) => subjectId,
});

export const ChannelAccountIntakeSet = defineEvent({
  type: 'messaging.channel-account.intake-set',
  version: 1,
  data: z.object({ ...account, intake: intakePolicy }),
});

/** Who answers for the account changed; at first it is whoever connected it. */
export const ChannelAccountAssigned = defineEvent({
  type: 'messaging.channel-account.assigned',
  version: 1,
  data: z.object({ ...account, ...assignment.shape }),
});

export const ChannelAccountDisconnected = defineEvent({
  type: 'messaging.channel-account.disconnected',
  version: 1,
  data: z.object({ ...account, reason: z.enum(['asked', 'cancelled', 'signed-out-elsewhere', 'banned', 'failed']) }),
});

/** The channel said how long to wait; everything of that method waits out the whole time, across restarts. */
export const ChannelAccountFloodWaitBegan = defineEvent({
  type: 'messaging.channel-account.flood-wait-began',
  version: 1,
  data: z.object({ ...account, method: z.string(), until: instant }),
});

export const channelAccountEvents = [
  ChannelAccountConnectionStarted,
  ChannelAccountConnected,
  ChannelAccountImported,
  ChannelAccountIntakeSet,
  ChannelAccountAssigned,
  ChannelAccountDisconnected,
  ChannelAccountFloodWaitBegan,
] as const;

export type ChannelAccountEvent = EventOf<(typeof channelAccountEvents)[number]>;
