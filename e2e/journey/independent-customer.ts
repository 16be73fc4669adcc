import { MemoryStorage } from '@mtcute/core';
import { TelegramClient } from '@mtcute/node';
import { addPublicKey, NodeCryptoProvider } from '@mtcute/node/utils.js';
import type { DataCentre } from '@parley/datacentre';

type Person = { readonly firstName: string; readonly phone: string };

/** A customer at the other end of the line, by a client of Telegram that shares no code with ours. */
export class IndependentCustomer {
  readonly received: string[] = [];

  private constructor(
    private readonly client: TelegramClient,
    private readonly sellerPhone: string,
  ) {}

  static async signIn(centre: DataCentre, sellerPhone: string, person: Person): Promise<IndependentCustomer> {
    centre.world.addUser(person);
    const crypto = new NodeCryptoProvider();
    addPublicKey(crypto, centre.trust.pem);
    const address = { id: 2, ipAddress: '127.0.0.1', port: centre.addresses[2] ?? 0 };
    const client = new TelegramClient({
      ...{ apiId: 1, apiHash: 'hash', storage: new MemoryStorage(), crypto, logLevel: 0 },
      ...{ defaultDcs: { main: address, media: address }, network: { middlewares: [] } },
    });
    const customer = new IndependentCustomer(client, sellerPhone);
    client.onNewMessage.add((message) => {
      if (!message.isOutgoing) customer.received.push(message.text);
    });
    await client.start({
      phone: person.phone,
      code: () => Promise.resolve(centre.loginCodeFor(person.phone) ?? ''),
      codeSentCallback: () => undefined,
    });
    return customer;
  }

  async write(text: string): Promise<void> {
    await this.client.sendText(await this.client.resolvePhoneNumber(this.sellerPhone), text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.destroy();
  }
}
