import { type EventOf, MessageReceived, MessageSent } from '@parley/contracts';
import { v7 } from 'uuid';

type Received = EventOf<typeof MessageReceived>['data'];

export type Stranger = { readonly peerId: string; readonly chatId: string; readonly name: string };

export const stranger = (name: string): Stranger => ({ peerId: v7(), chatId: v7(), name });

const channelAccountId = v7();

/** A live private message of somebody. */
export const received = ({ peerId, chatId, name }: Stranger, more: Partial<Received> = {}) =>
  MessageReceived({
    messageId: v7(),
    chatId,
    chatKind: 'private',
    channelAccountId,
    subjectId: peerId,
    externalId: '1',
    sender: { peerId, name },
    content: { text: 'Hello', entities: [] },
    origin: 'live',
    opens: 'deal',
    ...more,
  });

/** What our side wrote to somebody. */
export const sent = ({ peerId, chatId }: Stranger) =>
  MessageSent({
    messageId: v7(),
    chatId,
    chatKind: 'private',
    channelAccountId,
    subjectId: peerId,
    externalId: '2',
    content: { text: 'Good day', entities: [] },
    origin: 'live',
  });
