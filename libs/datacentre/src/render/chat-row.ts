import { renderPeer } from './peer.js';
import type { View } from './view.js';
import type { TlObject } from '../tl/tl-object.js';
import type { Peer } from '../world/peer.js';
import { readOutbox, unreadCount } from '../world/unread.js';

/** A row of the chat list. */
export function renderChatRow(view: View, chat: Peer): TlObject {
  const mailbox = view.world.state.mailboxOf(view.userId, chat);
  const history = mailbox.history(chat);
  const isChannel = chat.kind === 'channel';
  view.mention(chat);
  return {
    _: 'dialog',
    peer: renderPeer(chat),
    topMessage: history.ids.at(-1) ?? 0,
    readInboxMaxId: isChannel ? (mailbox.readBy.get(view.userId) ?? 0) : history.readInboxMaxId,
    readOutboxMaxId: readOutbox(mailbox, chat, view.userId),
    unreadCount: unreadCount(mailbox, chat, view.userId),
    unreadMentionsCount: 0,
    unreadReactionsCount: 0,
    unreadPollVotesCount: 0,
    notifySettings: { _: 'peerNotifySettings' },
    ...(isChannel ? { pts: mailbox.pts } : {}),
  };
}
