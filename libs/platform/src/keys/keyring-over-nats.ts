import type { CallerName } from '@parley/contracts';
import { CachedKeyring, type Keyring } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';

import { InternalTokens } from '../access/tokens/internal-tokens.js';
import { readServiceKeys } from '../access/tokens/service-keys.js';
import { linkToNats } from '../process/nats-link.js';
import { RpcCaller, RpcCommands, RpcQueries } from '../rpc/caller.js';
import type { FrameSettings } from '../settings/frame-settings.js';
import { RpcKeyring } from './rpc-keyring.js';

type Asking = {
  /** The service in whose name keys are asked for. */
  readonly service: CallerName;
  readonly settings: Pick<
    FrameSettings,
    'natsUrl' | 'natsPassword' | 'signingKey' | 'trustedKeys' | 'rpcTimeoutSeconds'
  >;
  readonly clock: Clock;
};

/** A keyring and what must be closed after it. */
export type OpenKeyring = { readonly keyring: Keyring; close(): Promise<void> };

/** Identity's keys for a program beside a service, such as a rebuild: asked over NATS in that service's name. */
export async function keyringOverNats({ service, settings, clock }: Asking): Promise<OpenKeyring> {
  const { natsUrl: url = '', natsPassword: password, signingKey, trustedKeys, rpcTimeoutSeconds } = settings;
  const tokens = new InternalTokens(await readServiceKeys(service, signingKey, trustedKeys), clock);
  const link = await linkToNats({ url, service, password });
  const caller = new RpcCaller(link.rpc, tokens, rpcTimeoutSeconds * 1000);
  const asked = new RpcKeyring({ commands: new RpcCommands(caller), queries: new RpcQueries(caller), service });
  return { keyring: new CachedKeyring(asked, clock), close: () => link.close() };
}
