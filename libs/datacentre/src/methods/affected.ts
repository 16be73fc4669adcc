import type { TlObject } from '../tl/tl-object.js';
import type { Happening } from '../world/apply.js';
import type { PeerKey } from '../world/peer.js';
import type { SignedInCall } from './method.js';

/** How far an action of one's own moved a box on. */
export function affected(call: SignedInCall, mailbox: PeerKey, happenings: readonly Happening[]): TlObject {
  const { pts } = call.world.state.mailbox(mailbox);
  const own = happenings.filter((happening) => happening.mailbox === mailbox);
  const ptsCount = own.reduce((sum, { event }) => sum + event.ptsCount, 0);
  return { _: 'messages.affectedMessages', pts, ptsCount };
}
