import type { Happening } from './apply.js';
import type { Copy } from './message.js';
import type { Peer } from './peer.js';
import type { World } from './world.js';

export type Deletion = {
  readonly userId: number;
  /** Only channels need to be named: other ids are unique in the user's own mailbox. */
  readonly chat?: Peer;
  readonly ids: readonly number[];
  /** Takes the copies of the others too. */
  readonly revoke: boolean;
};

export function deleteMessages(world: World, deletion: Deletion, source?: object): readonly Happening[] {
  const { userId, chat = { kind: 'user', id: userId }, ids, revoke } = deletion;
  const mailbox = world.state.mailboxOf(userId, chat);
  const copies = ids.flatMap((id): readonly Copy[] => {
    const message = mailbox.messages.get(id);
    if (!message) return [];
    return revoke ? message.copies.filter((copy) => isThere(world, copy)) : [{ mailbox: mailbox.key, id }];
  });
  return copies.length === 0 ? [] : world.record({ kind: 'messages.deleted', copies }, source);
}

export function deleteHistory(world: World, userId: number, chat: Peer): void {
  const ids = [...world.state.mailboxOf(userId, chat).history(chat).ids];
  deleteMessages(world, { userId, chat, ids, revoke: true });
}

function isThere(world: World, { mailbox, id }: Copy): boolean {
  return world.state.mailbox(mailbox).messages.has(id);
}
