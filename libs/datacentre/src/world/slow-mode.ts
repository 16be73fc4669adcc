import { slowModeWait } from '../rpc-error.js';
import { type Peer, bare, peerKey } from './peer.js';
import type { World } from './world.js';

/** From now on a member of the supergroup may write once in so many seconds, and its maker as before; 0 lifts it. */
export function slowDown(world: World, chat: Peer, seconds: number): void {
  world.record({ kind: 'chat.slowed', chat: bare(chat), seconds });
}

/** @throws RpcError 420 `SLOWMODE_WAIT_X` with the seconds that are left */
export function refuseHaste(world: World, { fromId, to }: { readonly fromId: number; readonly to: Peer }): void {
  const chat = world.state.chat(to);
  if (!chat?.slowModeSeconds || chat.creatorId === fromId) return;
  const written = [...world.state.mailbox(peerKey(to)).messages.values()];
  const last = written.findLast((message) => message.fromId === fromId && !message.action);
  const left = (last?.date ?? -Infinity) + chat.slowModeSeconds - world.seconds;
  if (left > 0) throw slowModeWait(left);
}
