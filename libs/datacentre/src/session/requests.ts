import { type Method, callOf } from '../methods/method.js';
import { methods } from '../methods/methods.js';
import { RpcError, badRequest } from '../rpc-error.js';
import { encode, encodeAnswer } from '../tl/encode.js';
import { schemaOf } from '../tl/layers.js';
import { protocol } from '../tl/protocol-schema.js';
import type { TlObject, TlValue } from '../tl/tl-object.js';
import type { Centre } from './centre.js';
import { resultBody } from './results.js';
import type { Incoming, MtprotoSession } from './mtproto-session.js';
import { type Unwrapped, readRequest } from './unwrap.js';

/** The API calls of one session. */
export class Requests {
  readonly #running = new Map<bigint, Promise<void>>();

  constructor(
    private readonly session: MtprotoSession,
    private readonly centre: Centre,
  ) {}

  /** Reads a request and answers it when its turn comes. @throws UnknownConstructor */
  start({ id, body }: Incoming): void {
    const request = readRequest(body, this.session.key.layer);
    this.#learn(request);
    this.centre.sessions.note(this.session);
    const run = this.#answer(id, request).finally(() => this.#running.delete(id));
    this.#running.set(id, run);
  }

  refuse(id: bigint, errorCode: number, errorMessage: string): void {
    this.#send(id, encode(protocol, { _: 'rpc_error', errorCode, errorMessage }));
  }

  /** What a client says once is kept with its key: it is not said again after a reconnect. */
  #learn({ layer, device, withoutUpdates }: Unwrapped): void {
    const { key, identity } = this.session;
    if (!withoutUpdates) this.session.takesUpdates = true;
    const isNews = (layer ?? key.layer) !== key.layer || (device ?? identity.device) !== identity.device;
    if (!isNews) return;
    key.layer = layer ?? key.layer;
    identity.device = device ?? identity.device;
    this.centre.keys.save();
  }

  async #answer(id: bigint, { query, after }: Unwrapped): Promise<void> {
    for (const other of after) await this.#running.get(other);
    try {
      const answer = await this.#run(id, query);
      if (answer !== undefined) this.#send(id, encodeAnswer(schemaOf(this.session.key.layer), answer));
    } catch (error) {
      const known = error instanceof RpcError ? error : this.#internal(query, error);
      this.refuse(id, known.code, known.word);
    }
  }

  /** Undefined: never answered. */
  async #run(id: bigint, query: TlObject): Promise<TlValue | undefined> {
    const call = callOf(this.session, this.centre, id);
    const standIn = await this.centre.faults.run({ method: query._, query, userId: call.key.userId });
    if (standIn === 'drop') return undefined;
    if (standIn !== undefined && standIn !== 'drop-after') return standIn;
    const answer = await this.#method(query).run(query, call);
    return standIn === 'drop-after' ? undefined : answer;
  }

  #method(query: TlObject): Method {
    const method = methods.get(query._);
    if (method) return method;
    this.centre.unknownMethod(query._);
    throw badRequest('METHOD_INVALID');
  }

  #internal({ _: method }: TlObject, error: unknown): RpcError {
    this.centre.violation(`${method}: ${error instanceof Error ? error.message : 'failed'}`);
    return new RpcError(500, 'INTERNAL');
  }

  #send(id: bigint, answer: Buffer): void {
    this.session.send(resultBody(id, answer), 'answer', true);
  }
}
