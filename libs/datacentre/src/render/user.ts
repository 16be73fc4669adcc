import type { TlObject } from '../tl/tl-object.js';
import { userPeer } from '../world/peer.js';
import { type User, serviceAccountId } from '../world/user.js';
import { accessHash } from './access-hash.js';

/** A user as another sees it: only one's own phone is told. */
export function renderUser(user: User, viewerId: number): TlObject {
  const isSelf = user.id === viewerId;
  return {
    _: 'user',
    id: user.id,
    accessHash: accessHash(viewerId, userPeer(user.id)),
    firstName: user.firstName,
    self: isSelf,
    bot: user.isBot === true,
    ...(user.isBot === true ? { botInfoVersion: 1 } : { status: { _: 'userStatusRecently' } }),
    verified: user.id === serviceAccountId,
    ...(user.lastName === undefined ? {} : { lastName: user.lastName }),
    ...(user.username === undefined ? {} : { username: user.username }),
    ...(isSelf && user.phone !== undefined ? { phone: user.phone } : {}),
  };
}
