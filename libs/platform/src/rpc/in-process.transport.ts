import { InFlight } from './in-flight.js';
import { NoResponder, RequestTimeout, RpcTransport, type Respond, type Responding } from './transport.port.js';

type Responder = { readonly respond: Respond; readonly inFlight: InFlight };

/** All services in one process: bytes are handed over, never objects, so that nothing works here that fails over NATS. */
export class InProcessTransport extends RpcTransport {
  private readonly responders = new Map<string, readonly Responder[]>();
  private turn = 0;

  async request(operation: string, payload: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
    const [service = '', verb = '', held] = operation.split('.');
    const replicas = this.responders.get(addressOf(service, held)) ?? [];
    const responder = replicas[this.turn % Math.max(replicas.length, 1)];
    if (!responder) throw new NoResponder(operation);
    this.turn += 1;
    return within(timeoutMs, operation, responder.inFlight.track(responder.respond(`${service}.${verb}`, payload)));
  }

  respond(service: string, respond: Respond, held?: string): Promise<Responding> {
    const responder = { respond, inFlight: new InFlight() };
    const address = addressOf(service, held);
    this.responders.set(address, [...(this.responders.get(address) ?? []), responder]);
    return Promise.resolve({
      close: async () => {
        const others = (this.responders.get(address) ?? []).filter((other) => other !== responder);
        if (others.length > 0) this.responders.set(address, others);
        else this.responders.delete(address);
        await responder.inFlight.idle();
      },
    });
  }
}

const addressOf = (service: string, held: string | undefined) => (held === undefined ? service : `${service}.${held}`);

function within<Result>(timeoutMs: number, operation: string, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RequestTimeout(operation)), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
