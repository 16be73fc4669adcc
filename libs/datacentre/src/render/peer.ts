import type { TlObject } from '../tl/tl-object.js';
import type { Peer } from '../world/peer.js';

export function renderPeer({ kind, id }: Peer): TlObject {
  switch (kind) {
    case 'user':
      return { _: 'peerUser', userId: id };
    case 'chat':
      return { _: 'peerChat', chatId: id };
    case 'channel':
      return { _: 'peerChannel', channelId: id };
  }
}
