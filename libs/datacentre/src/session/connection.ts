import type { Socket } from 'node:net';

import { detecting } from '../transport/detect.js';
import { decode } from '../tl/decode.js';
import { encode } from '../tl/encode.js';
import { protocol } from '../tl/protocol-schema.js';
import { TlWriter } from '../tl/writer.js';
import { type Centre, milliseconds } from './centre.js';
import { open } from './envelope.js';
import { Handshake } from './handshake.js';
import { MessageIds } from './message-ids.js';
import type { MtprotoSession } from './mtproto-session.js';

const unknownKey = -404;

/** One TCP connection of a client. */
export class Connection {
  readonly #framing;
  readonly #handshake: Handshake;
  readonly #ids = new MessageIds();
  readonly #sessions = new Set<MtprotoSession>();
  #ending: NodeJS.Timeout | undefined;

  constructor(
    private readonly socket: Socket,
    private readonly centre: Centre,
    readonly dcId: number,
  ) {
    this.#framing = detecting(centre.violation);
    this.#handshake = new Handshake(centre, dcId);
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#closed());
  }

  get isOpen(): boolean {
    return !this.socket.destroyed;
  }

  write(packet: Buffer): void {
    if (this.isOpen) this.socket.write(this.#framing.write(packet));
  }

  close(): void {
    this.socket.destroy();
  }

  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  /** Each ping that says so puts the end off. */
  closeUnlessPingedWithin(seconds: number): void {
    clearTimeout(this.#ending);
    this.#ending = setTimeout(() => this.close(), seconds * 1000).unref();
  }

  #read(chunk: Buffer): void {
    try {
      for (const packet of this.#framing.read(chunk)) this.#packet(packet);
    } catch (error) {
      this.centre.violation(error instanceof Error ? error.message : 'unreadable packet');
      this.close();
    }
  }

  #packet(packet: Buffer): void {
    if (packet.readBigInt64LE(0) === 0n) return this.#plain(packet);
    const key = this.centre.keys.get(packet.readBigInt64LE(0));
    const envelope = key && open(key, packet);
    if (!key || !envelope) {
      if (key) this.centre.violation('a message that its key does not open');
      return this.write(new TlWriter().int(unknownKey).finish());
    }
    const session = this.centre.sessions.find(key, envelope.sessionId);
    this.#sessions.add(session);
    session.attach(this);
    session.receive(envelope);
  }

  #closed(): void {
    clearTimeout(this.#ending);
    for (const session of this.#sessions) session.detach(this);
  }

  /** `0 ‖ message id ‖ length ‖ body`: only the key exchange travels so. */
  #plain(packet: Buffer): void {
    const request = decode(protocol, packet.subarray(20, 20 + packet.readUInt32LE(16)));
    if (request._ === 'msgs_ack') return;
    const answer = encode(protocol, this.#handshake.answer(request));
    const id = this.#ids.next(milliseconds(this.centre), 'answer');
    this.write(new TlWriter().long(0).long(id).int(answer.length).raw(answer).finish());
  }
}
