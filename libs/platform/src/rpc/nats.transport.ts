import { errors, type Msg, type NatsConnection } from '@nats-io/transport-node';

import { InFlight } from './in-flight.js';
import { NoResponder, RequestTimeout, RpcTransport, type Respond, type Responding } from './transport.port.js';

/**
 * NATS request/reply on `rpc.<service>.<operation>`; the replicas of a service share one queue group. What one of them
 * holds is asked on `rpc.<service>.<operation>.<held>`.
 */
export class NatsTransport extends RpcTransport {
  private readonly prefix: string;

  /** @param root the first part of the subjects, for installations that share one NATS */
  constructor(
    private readonly connection: NatsConnection,
    root = 'rpc',
  ) {
    super();
    this.prefix = `${root}.`;
  }

  async request(operation: string, payload: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
    try {
      const answer = await this.connection.request(this.prefix + operation, payload, { timeout: timeoutMs });
      return answer.data;
    } catch (error) {
      throw translated(error, operation);
    }
  }

  async respond(service: string, respond: Respond, held?: string): Promise<Responding> {
    const inFlight = new InFlight();
    const ending = held === undefined ? '' : `.${held}`;
    const answer = async (message: Msg) => {
      const operation = message.subject.slice(this.prefix.length, message.subject.length - ending.length);
      message.respond(await respond(operation, message.data));
    };
    const subscription = this.connection.subscribe(`${this.prefix}${service}.*${ending}`, {
      queue: service,
      callback: (error, message) => {
        if (!error) void inFlight.track(answer(message));
      },
    });
    await this.connection.flush();
    return {
      close: async () => {
        if (!subscription.isClosed()) await subscription.drain();
        await inFlight.idle();
        if (!this.connection.isClosed()) await this.connection.flush();
      },
    };
  }
}

function translated(error: unknown, operation: string): unknown {
  if (error instanceof errors.NoRespondersError || error instanceof errors.ClosedConnectionError)
    return new NoResponder(operation);
  if (error instanceof errors.RequestError && error.isNoResponders()) return new NoResponder(operation);
  if (error instanceof errors.TimeoutError) return new RequestTimeout(operation);
  return error;
}
