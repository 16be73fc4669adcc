import bigInt from 'big-integer';
import { TelegramClient } from 'teleproto';
import { _serverKeys } from 'teleproto/crypto/RSA.js';
import { LogLevel, Logger } from 'teleproto/extensions/Logger.js';
import { Raw } from 'teleproto/events/index.js';
import { PromisedNetSockets } from 'teleproto/extensions/PromisedNetSockets.js';
import type { ConnectionTCPFull } from 'teleproto/network/connection/TCPFull.js';
import { StringSession } from 'teleproto/sessions/index.js';

import type { DataCentre } from '../data-centre.js';

/** Trusts these data centres and nobody else: a test can then never reach the real service. */
export function trustOnly(...centres: readonly DataCentre[]): void {
  _serverKeys.clear();
  for (const { trust } of centres) _serverKeys.set(trust.fingerprint, { n: bigInt(trust.n), e: trust.e });
}

/** A socket that finds the real port behind `127.0.1.<data centre id>`. */
function socketTo(centre: DataCentre) {
  return class extends PromisedNetSockets {
    override connect(_port: number, address: string) {
      return super.connect(centre.addresses[Number(address.split('.').at(-1))] ?? 0, '127.0.0.1');
    }
  };
}

export type ClientOptions = {
  readonly session?: string;
  readonly dcId?: number;
  readonly connection?: typeof ConnectionTCPFull;
  readonly requestRetries?: number;
};

/** A connected client of one data centre; `destroy()` ends it. */
export async function teleproto(centre: DataCentre, options: ClientOptions = {}): Promise<TelegramClient> {
  const session = new StringSession(options.session ?? '');
  const dcId = options.dcId ?? 2;
  if (options.session === undefined) session.setDC(dcId, `127.0.1.${dcId}`, 443);
  const client = new TelegramClient(session, 1, 'hash', {
    networkSocket: socketTo(centre),
    baseLogger: new Logger(LogLevel.NONE),
    retryDelay: 50,
    connectionRetries: 50,
    floodSleepThreshold: 0,
    requestRetries: options.requestRetries ?? 5,
    ...(options.connection ? { connection: options.connection } : {}),
  });
  await client.connect();
  return client;
}

export type Credentials = { readonly phone: string; readonly password?: string };

/** Signs in by phone, as the owner of the phone would. */
export async function signInByPhone(client: TelegramClient, centre: DataCentre, as: Credentials): Promise<void> {
  await client.signInUser(
    { apiId: 1, apiHash: 'hash' },
    {
      phoneNumber: as.phone,
      phoneCode: () => Promise.resolve(centre.loginCodeFor(as.phone) ?? ''),
      password: () => Promise.resolve(as.password ?? ''),
      onError: () => Promise.resolve(true),
    },
  );
}

/** All raw updates of one kind that a client gets. */
export function collect<Update>(client: TelegramClient, type: new (...args: never[]) => Update): Update[] {
  const got: Update[] = [];
  const keep = (update: unknown) => {
    if (update instanceof type) got.push(update);
  };
  client.addEventHandler(keep, new Raw({}));
  return got;
}
