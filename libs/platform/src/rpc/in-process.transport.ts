import { InFlight } from './in-flight.js';
import { NoResponder, RequestTimeout, RpcTransport, type Respond, type Responding } from './transport.port.js';

type Responder = { readonly respond: Respond; readonly inFlight: InFlight };

/** All services in one process: bytes are handed over, never objects, so that nothing works here that fails over NATS. */
export class InProcessTransport extends RpcTransport {
  private readonly responders = new Map<string, readonly Responder[]>();
  private turn = 0;

  async request(operation: string, payload: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
    const service = operation.slice(0, operation.indexOf('.'));
    const replicas = this.responders.get(service) ?? [];
    const responder = replicas[this.turn++ % Math.max(replicas.length, 1)];
    if (!responder) throw new NoResponder(operation);
    return within(timeoutMs, operation, responder.inFlight.track(responder.respond(operation, payload)));
  }

  respond(service: string, respond: Respond): Promise<Responding> {
    const responder = { respond, inFlight: new InFlight() };
    this.responders.set(service, [...(this.responders.get(service) ?? []), responder]);
    return Promise.resolve({
      close: async () => {
        const others = (this.responders.get(service) ?? []).filter((other) => other !== responder);
        this.responders.set(service, others);
        await responder.inFlight.idle();
      },
    });
  }
}

function within<Result>(timeoutMs: number, operation: string, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RequestTimeout(operation)), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
