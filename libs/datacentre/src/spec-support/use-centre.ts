import type { TelegramClient } from 'teleproto';
import { afterEach, beforeEach, expect } from 'vitest';

import { type DataCentre, createDataCentre } from '../data-centre.js';
import type { User } from '../world/user.js';
import { type ClientOptions, signInByPhone, teleproto, trustOnly } from './teleproto.js';

export const sellerPhone = '491510000001';

/** A data centre with a seller and one other user for each test, and clients that are gone after it. */
export class Stage {
  readonly #clients: TelegramClient[] = [];

  constructor(
    readonly centre: DataCentre,
    readonly seller: User,
    readonly anna: User,
  ) {}

  async client(options: ClientOptions = {}): Promise<TelegramClient> {
    const client = await teleproto(this.centre, options);
    this.#clients.push(client);
    return client;
  }

  /** A client that is signed in as the seller and knows who it is. */
  async sellerClient(options: ClientOptions = {}): Promise<TelegramClient> {
    const client = await this.client(options);
    await signInByPhone(client, this.centre, { phone: sellerPhone });
    await client.getMe();
    return client;
  }

  async end(): Promise<void> {
    for (const client of this.#clients) await client.destroy();
    await this.centre.close();
  }
}

export function useStage(dcIds: readonly number[] = [2]): () => Stage {
  let stage: Stage;
  beforeEach(async () => {
    const centre = await createDataCentre({ profile: 'test', dcIds });
    trustOnly(centre);
    const seller = centre.world.addUser({ firstName: 'Seller', phone: sellerPhone, username: 'the_seller' });
    stage = new Stage(centre, seller, centre.world.addUser({ firstName: 'Anna', username: 'anna_p' }));
  });
  afterEach(async () => {
    await stage.end();
    expect(stage.centre.violations).toEqual([]);
  });
  return () => stage;
}
