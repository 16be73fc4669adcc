import type { Log } from '../logs/log.port.js';
import { type HolderDoor, HolderDoors } from './holder-doors.port.js';
import type { Respond, RpcTransport } from './transport.port.js';

type Parts = { readonly service: string; readonly transport: RpcTransport; readonly log: Log };

/** `HolderDoors` over a transport. They open once the service answers: what holds may be at work before. */
export class RpcHolderDoors extends HolderDoors {
  readonly #answering = Promise.withResolvers<Respond>();

  constructor(private readonly parts: Parts) {
    super();
  }

  answerBy(respond: Respond): void {
    this.#answering.resolve(respond);
  }

  open(held: string): HolderDoor {
    const opening = this.opened(held);
    return { close: async () => (await opening)?.close() };
  }

  private async opened(held: string) {
    const { service, transport, log } = this.parts;
    try {
      return await transport.respond(service, await this.#answering.promise, held);
    } catch (error) {
      log.warn('What this process holds can not be asked of it.', { held, error });
      return undefined;
    }
  }
}
