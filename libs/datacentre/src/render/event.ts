import type { TlObject } from '../tl/tl-object.js';
import { unreadCount } from '../world/unread.js';
import type { Mailbox, MailboxEvent } from '../world/mailbox.js';
import { type Peer, channelOfKey } from '../world/peer.js';
import { renderPeer } from './peer.js';
import type { View } from './view.js';

/** A mailbox's event as an update; null when the message is gone by now. */
export function renderEvent(view: View, mailbox: Mailbox, event: MailboxEvent): TlObject | null {
  const channel = channelOfKey(mailbox.key);
  if (channel) view.mention(channel);
  switch (event.kind) {
    case 'new':
    case 'edit':
      return renderMessageEvent(view, mailbox, event);
    case 'delete': {
      const gone = { messages: event.ids, pts: event.pts, ptsCount: event.ptsCount };
      if (channel) return { _: 'updateDeleteChannelMessages', channelId: channel.id, ...gone };
      return { _: 'updateDeleteMessages', ...gone };
    }
    case 'read-inbox':
    case 'read-outbox':
      return renderRead(view, mailbox, event);
  }
}

type MessageEvent = Extract<MailboxEvent, { readonly id: number }>;

function renderMessageEvent(view: View, mailbox: Mailbox, { kind, id, pts, ptsCount }: MessageEvent): TlObject | null {
  const message = mailbox.messages.get(id);
  if (!message) return null;
  const name = updateNames[kind][channelOfKey(mailbox.key) ? 'channel' : 'common'];
  return { _: name, message: view.message({ id, message }), pts, ptsCount };
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
