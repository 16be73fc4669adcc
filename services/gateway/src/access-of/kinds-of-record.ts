import type { Permission, ServiceName } from '@parley/contracts';

/** How records of a kind are reached: by which query each is shown, and by which permissions it is seen and changed. */
export type KindOfRecord = {
  readonly service: ServiceName;
  readonly shownBy: string;
  readonly permissions: readonly Permission[];
  /** Operations that name one record of the kind. */
  readonly operations: readonly string[];
};

export const kindsOfRecord = {
  deal: {
    ...{ service: 'crm', shownBy: 'crm.deals-by-ids', permissions: ['deals:read', 'deals:write'] },
    operations: ['crm.deals-by-ids', 'crm.move-deal-to-stage', 'crm.reopen-deal', 'crm.link-deal-to-chat'],
  },
  contact: {
    ...{ service: 'crm', shownBy: 'crm.contacts-by-ids', permissions: ['contacts:read', 'contacts:write'] },
    operations: ['crm.contacts-by-ids', 'crm.create-deal'],
  },
  chat: {
    ...{ service: 'messaging', shownBy: 'messaging.chats-by-ids', permissions: ['chats:read', 'messages:send'] },
    operations: [
      'messaging.chats-by-ids',
      'messaging.list-messages',
      'messaging.send-message',
      'messaging.mark-chat-read',
    ],
  },
  proposal: {
    ...{ service: 'agents', shownBy: 'agents.proposals-by-ids', permissions: ['proposals:read', 'proposals:decide'] },
    operations: ['agents.proposals-by-ids', 'agents.approve-proposal', 'agents.reject-proposal'],
  },
} as const satisfies Readonly<Record<string, KindOfRecord>>;

export type RecordKind = keyof typeof kindsOfRecord;
