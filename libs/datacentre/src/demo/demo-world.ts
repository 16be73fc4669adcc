import type { DataCentre } from '../data-centre.js';
import type { Fact } from '../world/fact.js';
import { type Message, chatOf } from '../world/message.js';
import { type Peer, samePeer, userPeer } from '../world/peer.js';
import type { World } from '../world/world.js';
import { type Language, type ScriptedCustomer, demoSeller, scriptedCustomers } from './customers.js';
import { Player } from './player.js';
import { settle } from './settle.js';
import { SystemTimers, type Timers } from './timers.js';

/** A customer of the demo, as its operator sees it. */
export type DemoCustomer = {
  readonly key: string;
  readonly displayName: string;
  readonly language: Language;
  readonly userId: number;
  /** The group that the customer writes in, if it isn't a private chat. */
  readonly group?: string;
};

/** A message in a customer's chat with the seller. */
export type SeenMessage = {
  /** As the customer's own mailbox counts. */
  readonly id: number;
  readonly from: string;
  readonly isFromSeller: boolean;
  readonly text: string;
  readonly at: Date;
  readonly isEdited: boolean;
};

export type Received = { readonly customerKey: string; readonly message: SeenMessage };

type Cast = { readonly customer: ScriptedCustomer; readonly chat: Peer; readonly player: Player };

/**
 * The demo's side of Telegram: six customers who write to the seller by script, and a seller's account to connect.
 * What was said is remembered by the world itself, so a restart over the same folder goes on where it stood.
 */
export class DemoWorld {
  /** The account to connect: its phone, and the code that its login always gets. */
  readonly seller = demoSeller;
  readonly #world: World;
  readonly #cast: readonly Cast[];
  readonly #listeners = new Set<(received: Received) => void>();
  #endings: readonly (() => void)[] = [];

  constructor(
    private readonly centre: Pick<DataCentre, 'world' | 'onListening'>,
    timers: Timers = new SystemTimers(),
  ) {
    this.#world = centre.world;
    settle(this.#world);
    this.#cast = scriptedCustomers.map((customer) => {
      const chat: Peer = customer.group ? { kind: 'chat', id: customer.group.id } : userPeer(demoSeller.userId);
      return { customer, chat, player: new Player(this.#world, timers, { customer, chat }) };
    });
  }

  get customers(): readonly DemoCustomer[] {
    return scriptedCustomers.map(({ key, language, userId, group, ...named }) => {
      return { key, language, userId, displayName: nameOf(named), ...(group ? { group: group.title } : {}) };
    });
  }

  /** The customers begin, or go on, as soon as the seller's account is connected. */
  start(): void {
    if (this.#endings.length > 0) return;
    this.#endings = [
      this.#world.subscribe({ onFact: (fact) => this.#hear(fact) }),
      this.centre.onListening((userId) => userId === demoSeller.userId && this.#begin()),
    ];
  }

  stop(): void {
    for (const end of this.#endings) end();
    this.#endings = [];
    for (const { player } of this.#cast) player.stop();
  }

  /** A human plays the customer; its script is silent from then on. */
  say(customerKey: string, text: string): void {
    const { customer, chat } = this.#find(customerKey);
    this.#world.send({ fromId: customer.userId, to: chat, text });
  }

  /** The customer's chat with the seller, oldest first. */
  messagesSeenBy(customerKey: string): readonly SeenMessage[] {
    const { customer, chat } = this.#find(customerKey);
    const history = this.#world.history(customer.userId, chat).filter(({ message }) => !message.action);
    return history.map(({ id, message }) => this.#render(id, message));
  }

  /** Tells of each message that the seller sends to a customer. */
  subscribe(listener: (received: Received) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #begin(): void {
    for (const { player } of this.#cast) player.start();
  }

  #hear(fact: Fact): void {
    if (fact.kind !== 'message.sent') return;
    const { message } = fact;
    for (const { customer, chat, player } of this.#cast) {
      const copy = message.copies.find(({ mailbox }) => mailbox === `user:${customer.userId}`);
      if (!copy || !samePeer(chatOf(message, customer.userId), chat)) continue;
      if (message.fromId !== demoSeller.userId) continue;
      const received = { customerKey: customer.key, message: this.#render(copy.id, message) };
      for (const listener of this.#listeners) listener(received);
      player.proceed();
    }
  }

  #render(id: number, message: Message): SeenMessage {
    return {
      id,
      from: nameOf(this.#world.user(message.fromId)),
      isFromSeller: message.fromId === demoSeller.userId,
      text: message.text,
      at: new Date(message.date * 1000),
      isEdited: message.editDate !== undefined,
    };
  }

  #find(customerKey: string): Cast {
    const found = this.#cast.find(({ customer }) => customer.key === customerKey);
    if (!found) throw new Error('No such customer in the demo');
    return found;
  }
}

const nameOf = ({ firstName, lastName }: { firstName: string; lastName?: string | undefined }) =>
  lastName === undefined ? firstName : `${firstName} ${lastName}`;
