import { RpcError, badRequest } from '../rpc-error.js';
import type { TlObject } from '../tl/tl-object.js';
import type { Happening } from './apply.js';
import { isEmpty } from './is-empty.js';
import type { Peer } from './peer.js';
import type { World } from './world.js';

export type Edit = {
  readonly userId: number;
  readonly chat: Peer;
  /** As the user sees it. */
  readonly id: number;
  readonly text: string;
  readonly entities?: readonly TlObject[] | undefined;
};

/** Changes a message of one's own, for all who see it. */
export function editMessage(world: World, { userId, chat, id, text, entities }: Edit, source?: object) {
  const message = world.state.mailboxOf(userId, chat).messages.get(id);
  if (!message || message.action) throw badRequest('MESSAGE_ID_INVALID');
  if (message.fromId !== userId) throw new RpcError(403, 'MESSAGE_AUTHOR_REQUIRED');
  if (isEmpty(text)) throw badRequest('MESSAGE_EMPTY');
  if (message.text === text) throw badRequest('MESSAGE_NOT_MODIFIED');
  const change = { text, date: world.seconds, ...(entities?.length ? { entities } : {}) };
  const happenings: readonly Happening[] = world.record({ kind: 'message.edited', no: message.no, change }, source);
  return happenings;
}
