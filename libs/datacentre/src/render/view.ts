import type { TlObject } from '../tl/tl-object.js';
import { type Message, chatOf } from '../world/message.js';
import { type Peer, type PeerKey, peerKey } from '../world/peer.js';
import type { World } from '../world/world.js';
import { renderChat } from './chat.js';
import { renderMessage } from './message.js';
import { renderUser } from './user.js';

type Numbered = { readonly id: number; readonly message: Message };

/** The world as one user sees it. Whoever is mentioned is gathered, since answers must bring them along. */
export class View {
  readonly #userIds = new Set<number>();
  readonly #chats = new Map<PeerKey, Peer>();

  constructor(
    readonly world: World,
    readonly userId: number,
  ) {}

  /** Takes a peer along. */
  mention(peer: Peer): this {
    if (peer.kind === 'user') this.#userIds.add(peer.id);
    else this.#chats.set(peerKey(peer), peer);
    return this;
  }

  message(one: Numbered): TlObject {
    this.mention(chatOf(one.message, this.userId)).#mentionUsers(one.message);
    return renderMessage(this.world, one, this.userId);
  }

  /** The gathered ones, as answers carry them. */
  get cast(): { readonly users: readonly TlObject[]; readonly chats: readonly TlObject[] } {
    const users = [...this.#userIds].flatMap((id) => this.world.state.users.get(id) ?? []);
    const chats = [...this.#chats.values()].flatMap((peer) => this.world.state.chat(peer) ?? []);
    return {
      users: users.map((user) => renderUser(user, this.userId)),
      chats: chats.map((chat) => renderChat(chat, this.userId)),
    };
  }

  #mentionUsers({ fromId, action }: Message): void {
    this.#userIds.add(fromId);
    if (action && 'userIds' in action) action.userIds.forEach((id) => this.#userIds.add(id));
    if (action && 'userId' in action) this.#userIds.add(action.userId);
  }
}
