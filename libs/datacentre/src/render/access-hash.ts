import { sha256 } from '../crypto/bits.js';
import { type Peer, peerKey } from '../world/peer.js';

/** What a viewer needs to name a peer: another account's hash is no use, as on the real service. */
export function accessHash(viewerId: number, peer: Peer): bigint {
  return sha256(Buffer.from(`${viewerId} ${peerKey(peer)}`)).readBigInt64LE();
}
