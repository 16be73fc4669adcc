import type { TlObject } from '../tl/tl-object.js';
import { unreadCount } from '../world/unread.js';
import type { Mailbox, MailboxEvent } from '../world/mailbox.js';
import type { Peer } from '../world/peer.js';
import { renderPeer } from './peer.js';
import type { View } from './view.js';

/** A mailbox's event as an update; null when the message is gone by now. */
export function renderEvent(view: View, mailbox: Mailbox, event: MailboxEvent): TlObject | null {
  const { pts, ptsCount } = event;
  const channelId = mailbox.key.startsWith('channel') ? Number(mailbox.key.slice('channel:'.length)) : undefined;
  if (channelId !== undefined) view.mention({ kind: 'channel', id: channelId });
  switch (event.kind) {
    case 'new':
    case 'edit': {
      const message = mailbox.messages.get(event.id);
      if (!message) return null;
      const name = updateNames[event.kind][channelId === undefined ? 'common' : 'channel'];
      return { _: name, message: view.message({ id: event.id, message }), pts, ptsCount };
    }
    case 'delete':
      if (channelId === undefined) return { _: 'updateDeleteMessages', messages: event.ids, pts, ptsCount };
      return { _: 'updateDeleteChannelMessages', channelId, messages: event.ids, pts, ptsCount };
    case 'read-inbox':
    case 'read-outbox':
      return renderRead(view, mailbox, event);
  }
}

const updateNames = {
  new: { common: 'updateNewMessage', channel: 'updateNewChannelMessage' },
  edit: { common: 'updateEditMessage', channel: 'updateEditChannelMessage' },
} as const;

type ReadEvent = Extract<MailboxEvent, { readonly chat: Peer }>;

function renderRead(view: View, mailbox: Mailbox, { kind, chat, maxId, pts, ptsCount }: ReadEvent): TlObject {
  const shared = { peer: renderPeer(chat), maxId, pts, ptsCount };
  view.mention(chat);
  if (kind === 'read-outbox') return { ...shared, _: 'updateReadHistoryOutbox' };
  const stillUnreadCount = unreadCount(mailbox, chat, view.userId);
  return { ...shared, _: 'updateReadHistoryInbox', stillUnreadCount };
}
