import { type Message, chatOf } from '../world/message.js';
import { type Peer, samePeer } from '../world/peer.js';
import type { World } from '../world/world.js';
import type { ScriptedCustomer } from './customers.js';
import { demoSeller } from './customers.js';
import { type Heard, type Move, nextMove } from './next-move.js';
import type { Timers } from './timers.js';

/** Speaks for one customer as its script says. */
export class Player {
  #startedAt: number | undefined;
  #calledOff: () => void = () => undefined;
  /** The exact time of the last line; messages carry whole seconds only. */
  #lastSpoke = 0;

  constructor(
    private readonly world: World,
    private readonly timers: Timers,
    private readonly role: { readonly customer: ScriptedCustomer; readonly chat: Peer },
  ) {}

  /** The seller is there. */
  start(): void {
    this.#startedAt ??= this.#now;
    this.proceed();
  }

  stop(): void {
    this.#calledOff();
    this.#startedAt = undefined;
  }

  /** Reads what came, and says what is due. */
  proceed(): void {
    this.#calledOff();
    for (let move = this.#next(); move.kind === 'say'; move = this.#next()) {
      const wait = move.due - this.#now;
      if (wait > 0) {
        this.#calledOff = this.timers.after(wait, () => this.proceed());
        return;
      }
      this.#say(move);
    }
  }

  get #now(): number {
    return this.world.clock.now().getTime();
  }

  #next(): Move {
    if (this.#startedAt === undefined) return { kind: 'listen' };
    const { customer, chat } = this.role;
    this.world.read(customer.userId, chat);
    return nextMove(customer.script, this.#heard(), this.#startedAt);
  }

  /** Deleted messages too: what was said once was said. */
  #heard(): readonly Heard[] {
    const { customer, chat } = this.role;
    const isHere = (message: Message) =>
      !message.action &&
      message.copies.some(({ mailbox }) => mailbox === `user:${customer.userId}`) &&
      samePeer(chatOf(message, customer.userId), chat);
    return [...this.world.state.messages.values()].filter(isHere).map((message) => this.#hear(message));
  }

  #hear({ text, date, fromId, randomId }: Message): Heard {
    const said = { text, at: date * 1000 };
    if (fromId === demoSeller.userId) return { ...said, from: 'seller' };
    const prefix = this.#marked('');
    if (!randomId?.startsWith(prefix)) return { ...said, from: 'human' };
    const mark = randomId.slice(prefix.length);
    return { ...said, from: 'script', mark, at: Math.max(said.at, date === this.#lastSecond ? this.#lastSpoke : 0) };
  }

  get #lastSecond(): number {
    return Math.floor(this.#lastSpoke / 1000);
  }

  /** Marked as the random id of its send: the world takes each line once, whatever happens. */
  #say({ line, mark }: Extract<Move, { kind: 'say' }>): void {
    const { customer, chat } = this.role;
    const speaker = typeof line === 'string' ? customer : customer.group?.others.find(({ key }) => key === line.by);
    const text = typeof line === 'string' ? line : line.text;
    this.#lastSpoke = this.#now;
    this.world.send({ fromId: (speaker ?? customer).userId, to: chat, text, randomId: this.#marked(mark) });
  }

  #marked(mark: string): string {
    return `demo:${this.role.customer.key}:${mark}`;
  }
}
