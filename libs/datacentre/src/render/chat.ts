import type { TlObject } from '../tl/tl-object.js';
import type { Chat } from '../world/chat.js';
import { accessHash } from './access-hash.js';

export function renderChat(chat: Chat, viewerId: number): TlObject {
  const shared = {
    id: chat.id,
    title: chat.title,
    photo: { _: 'chatPhotoEmpty' },
    date: chat.date,
    creator: chat.creatorId === viewerId,
    left: !chat.memberIds.has(viewerId),
    participantsCount: chat.memberIds.size,
  };
  if (chat.kind === 'chat') return { ...shared, _: 'chat', version: 1 };
  return {
    ...shared,
    _: 'channel',
    accessHash: accessHash(viewerId, chat),
    megagroup: chat.isMegagroup,
    broadcast: !chat.isMegagroup,
    slowmodeEnabled: (chat.slowModeSeconds ?? 0) > 0,
    ...(chat.username === undefined ? {} : { username: chat.username }),
  };
}
