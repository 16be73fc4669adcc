import { MemoryStorage } from '@mtcute/core';
import { TelegramClient } from '@mtcute/node';
import { NodeCryptoProvider, addPublicKey } from '@mtcute/node/utils.js';

import type { DataCentre } from '../data-centre.js';

/** A client of the second library, which shares no code with the first. */
export function mtcute(centre: DataCentre, options: { readonly pfs?: boolean } = {}): TelegramClient {
  const crypto = new NodeCryptoProvider();
  addPublicKey(crypto, centre.trust.pem);
  const address = { id: 2, ipAddress: '127.0.0.1', port: centre.addresses[2] ?? 0 };
  return new TelegramClient({
    apiId: 1,
    apiHash: 'hash',
    storage: new MemoryStorage(),
    crypto,
    defaultDcs: { main: address, media: address },
    logLevel: 0,
    network: { usePfs: options.pfs ?? false, middlewares: [] },
    reconnectionStrategy: () => 20,
    updates: { catchUp: true, messageGroupingInterval: 0 },
  });
}

/** Signs in by phone, as the owner of the phone would. */
export function signInMtcute(client: TelegramClient, centre: DataCentre, as: { phone: string; password?: string }) {
  return client.start({
    phone: as.phone,
    code: () => Promise.resolve(centre.loginCodeFor(as.phone) ?? ''),
    password: as.password ?? '',
    codeSentCallback: () => undefined,
  });
}
