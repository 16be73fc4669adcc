import { TlWriter } from '../tl/writer.js';
import { msgContainer } from '../tl/well-known.js';
import { MessageIds, type MessageKind } from './message-ids.js';

export type Outgoing = { readonly id: bigint; readonly seqNo: number; readonly body: Buffer };

const mostPerContainer = 100;
const mostBytes = 512 * 1024;
const mostUnacknowledged = 5000;

/** What a session is about to send, and what the client has not acknowledged. */
export class Outbox {
  readonly #ids = new MessageIds();
  readonly #queue: Outgoing[] = [];
  readonly #unacknowledged = new Map<bigint, Outgoing>();
  #contentCount = 0;

  constructor(private readonly milliseconds: () => number) {}

  /** Results and updates ask for an acknowledgement; the protocol's own messages don't. */
  add(body: Buffer, kind: MessageKind, asksForAck: boolean): void {
    const seqNo = this.#contentCount * 2 + (asksForAck ? 1 : 0);
    if (asksForAck) this.#contentCount += 1;
    const outgoing = { id: this.#ids.next(this.milliseconds(), kind), seqNo, body };
    this.#queue.push(outgoing);
    if (asksForAck) this.#remember(outgoing);
  }

  acknowledge(ids: readonly bigint[]): void {
    for (const id of ids) this.#unacknowledged.delete(id);
  }

  /** Queues again what went into a connection that is no more. */
  repeat(): void {
    const queued = new Set(this.#queue.map(({ id }) => id));
    this.#queue.unshift(...[...this.#unacknowledged.values()].filter(({ id }) => !queued.has(id)));
  }

  /** Takes what goes into the next packet; all that was queued in one tick shares a container. */
  next(): Outgoing | undefined {
    const first = this.#queue.shift();
    if (!first) return undefined;
    const together = [first];
    let size = first.body.length;
    for (let peek = this.#queue[0]; peek && together.length < mostPerContainer; peek = this.#queue[0]) {
      size += peek.body.length;
      if (size > mostBytes) break;
      together.push(peek);
      this.#queue.shift();
    }
    return together.length === 1 ? first : this.#contain(together);
  }

  #contain(messages: readonly Outgoing[]): Outgoing {
    const writer = new TlWriter(1024).id(msgContainer).int(messages.length);
    for (const { id, seqNo, body } of messages) writer.long(id).int(seqNo).int(body.length).raw(body);
    return { id: this.#ids.next(this.milliseconds(), 'answer'), seqNo: this.#contentCount * 2, body: writer.finish() };
  }

  #remember(outgoing: Outgoing): void {
    this.#unacknowledged.set(outgoing.id, outgoing);
    if (this.#unacknowledged.size <= mostUnacknowledged) return;
    const [oldest] = this.#unacknowledged.keys();
    if (oldest !== undefined) this.#unacknowledged.delete(oldest);
  }
}
