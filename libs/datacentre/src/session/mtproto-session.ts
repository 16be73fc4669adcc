import { gunzipSync } from 'node:zlib';

import type { AuthKey } from '../keys/auth-key.js';
import { UnknownConstructor, decode } from '../tl/decode.js';
import { encode } from '../tl/encode.js';
import { schemaOf } from '../tl/layers.js';
import { protocol } from '../tl/protocol-schema.js';
import { TlReader } from '../tl/reader.js';
import type { TlObject } from '../tl/tl-object.js';
import { gzipPacked, msgContainer } from '../tl/well-known.js';
import { type Centre, milliseconds } from './centre.js';
import type { Connection } from './connection.js';
import { type Envelope, close } from './envelope.js';
import { secondsOf } from './message-ids.js';
import { Outbox } from './outbox.js';
import { Requests } from './requests.js';
import { answerService } from './service-messages.js';

/** One message inside an envelope, or inside the container in it. */
export type Incoming = Pick<Envelope, 'id' | 'seqNo' | 'body'>;

const wrongSalt = 48;
const idTooLow = 16;
const idTooHigh = 17;
const remembered = 2000;

/** One MTProto session: what a client opens anew on (almost) every connection. */
export class MtprotoSession {
  /** Whether the client made a call that was not wrapped in `invokeWithoutUpdates`. */
  takesUpdates = false;
  readonly outbox: Outbox;
  readonly #requests: Requests;
  readonly #seen = new Set<bigint>();
  #connection: Connection | null = null;
  #isNew = true;
  #isFlushing = false;

  constructor(
    readonly id: bigint,
    readonly key: AuthKey,
    private readonly centre: Centre,
  ) {
    this.outbox = new Outbox(() => milliseconds(centre));
    this.#requests = new Requests(this, centre);
  }

  /** The key that the client is known by: the permanent one, if this one is temporary. */
  get identity(): AuthKey {
    return this.centre.keys.identityOf(this.key);
  }

  get userId(): number | undefined {
    return this.identity.userId;
  }

  get connection(): Connection | null {
    return this.#connection;
  }

  attach(connection: Connection): void {
    if (this.#connection === connection) return;
    const isBack = !this.#isNew;
    this.#connection = connection;
    if (isBack) this.outbox.repeat();
    this.#flushSoon();
  }

  detach(connection: Connection): void {
    if (this.#connection !== connection) return;
    this.#connection = null;
    if (!this.centre.faults.keepSessions) this.centre.sessions.remove(this.key, this.id);
  }

  receive(envelope: Envelope): void {
    if (envelope.padding < 12 || envelope.padding > 1024) this.centre.violation(`padding of ${envelope.padding} bytes`);
    const wrong = this.#wrongWith(envelope);
    if (wrong) return this.tell(wrong);
    if (this.#isNew) this.#welcome(envelope.id);
    this.#handle(envelope);
  }

  /** Sends one of the protocol's own messages. */
  tell(message: TlObject): void {
    this.send(encode(protocol, message), 'answer', false);
  }

  /** Sends an update. */
  push(update: TlObject): void {
    this.send(encode(schemaOf(this.key.layer), update), 'notice', true);
  }

  send(body: Buffer, kind: 'answer' | 'notice', asksForAck: boolean): void {
    this.outbox.add(body, kind, asksForAck);
    this.#flushSoon();
  }

  #wrongWith({ id, seqNo, salt }: Envelope): TlObject | undefined {
    const drift = secondsOf(id) - milliseconds(this.centre) / 1000;
    const bad = { badMsgId: id, badMsgSeqno: seqNo };
    if (drift < -300 || drift > 30) {
      return { _: 'bad_msg_notification', ...bad, errorCode: drift < 0 ? idTooLow : idTooHigh };
    }
    if (salt === this.key.salt) return undefined;
    return { _: 'bad_server_salt', ...bad, errorCode: wrongSalt, newServerSalt: this.key.salt };
  }

  #welcome(firstMsgId: bigint): void {
    this.#isNew = false;
    const uniqueId = BigInt.asIntN(64, firstMsgId ^ this.id);
    this.tell({ _: 'new_session_created', firstMsgId, uniqueId, serverSalt: this.key.salt });
  }

  #handle(message: Incoming): void {
    const reader = new TlReader(message.body);
    const id = reader.peekId();
    if (id === msgContainer) return this.#unpack(reader);
    if (id === gzipPacked) {
      reader.id();
      return this.#handle({ ...message, body: gunzipSync(reader.bytesValue()) });
    }
    const isService = protocol.byId.has(id);
    if (isService) return answerService(this, this.centre, { id: message.id, body: decode(protocol, message.body) });
    if (this.#wasSeen(message.id)) return this.tell({ _: 'msgs_ack', msgIds: [message.id] });
    if (message.seqNo % 2 === 0) this.centre.violation('a request with an even sequence number');
    this.#request(message);
  }

  #request(message: Incoming): void {
    try {
      this.#requests.start(message);
    } catch (error) {
      if (!(error instanceof UnknownConstructor)) this.centre.violation('a request that cannot be read');
      this.#requests.refuse(message.id, 400, 'INPUT_METHOD_INVALID');
    }
  }

  #unpack(reader: TlReader): void {
    reader.id();
    const count = reader.int();
    for (let i = 0; i < count; i += 1) {
      const [id, seqNo] = [reader.long(), reader.int()];
      this.#handle({ id, seqNo, body: reader.raw(reader.int()) });
    }
  }

  #wasSeen(id: bigint): boolean {
    if (this.#seen.has(id)) return true;
    this.#seen.add(id);
    const [oldest] = this.#seen;
    if (this.#seen.size > remembered && oldest !== undefined) this.#seen.delete(oldest);
    return false;
  }

  #flushSoon(): void {
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    setImmediate(() => this.#flush());
  }

  #flush(): void {
    this.#isFlushing = false;
    if (!this.#connection) return;
    for (let next = this.outbox.next(); next; next = this.outbox.next()) {
      this.#connection.write(close(this.key, this.id, next));
    }
  }
}
