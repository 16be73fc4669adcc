import type { Mailbox } from './mailbox.js';
import type { Peer } from './peer.js';

/** How many messages of others stand behind the reader's position. */
export function unreadCount(mailbox: Mailbox, chat: Peer, userId: number): number {
  const history = mailbox.history(chat);
  const readTo = chat.kind === 'channel' ? (mailbox.readBy.get(userId) ?? 0) : history.readInboxMaxId;
  const isUnread = (id: number) => id > readTo && mailbox.messages.get(id)?.fromId !== userId;
  return history.ids.filter(isUnread).length;
}

/** How far others have read what the user wrote. */
export function readOutbox(mailbox: Mailbox, chat: Peer, userId: number): number {
  if (chat.kind !== 'channel') return mailbox.history(chat).readOutboxMaxId;
  return Math.max(0, ...[...mailbox.readBy].filter(([id]) => id !== userId).map(([, maxId]) => maxId));
}
