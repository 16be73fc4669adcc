import type { CallerName } from '@parley/contracts';
import type { Clock } from '@parley/kernel';

import { InternalTokens } from '../access/tokens/internal-tokens.js';
import { readServiceKeys, type InstallationKeys } from '../access/tokens/service-keys.js';
import { RpcCaller, RpcCommands, RpcQueries } from '../rpc/caller.js';
import type { RpcTransport } from '../rpc/transport.port.js';

type Installation = {
  readonly keys: InstallationKeys;
  readonly transport: RpcTransport;
  readonly clock: Clock;
};

/** Commands and queries in the name of one caller, without running it: for hosts, benches and tests. */
export async function callerFor(name: CallerName, { keys, transport, clock }: Installation) {
  const own = await readServiceKeys(name, keys.signing[name], keys.trusted);
  const caller = new RpcCaller(transport, new InternalTokens(own, clock));
  return { commands: new RpcCommands(caller), queries: new RpcQueries(caller) };
}
