import { type InputOf, StartOidcSignIn } from '@parley/contracts';

import { nobody, type On } from './identity-alone.adapter.js';
import { startIdentity } from './running-identity.adapter.js';

/** A provider of identities, which the specs start: only they may know it. */
type Provider = {
  readonly settings: { readonly id: string };
  signIn(address: string, subject: string): Promise<{ state: string; code: string; issuer: string }>;
  stop(): Promise<void>;
};

type Beside = {
  readonly provider: Provider;
  /** What identity is told of it; it alone, as it says itself, where nothing else is given. */
  readonly settings?: readonly object[];
};

/** Identity with a provider of identities beside it; stopping it ends both. */
export async function startWithProvider(on: On, { provider, settings = [provider.settings] }: Beside) {
  const identity = await startIdentity({
    ...on,
    environment: { PARLEY_IDENTITY_OIDC_PROVIDERS: JSON.stringify(settings) },
  });
  const start = (asked: Omit<InputOf<typeof StartOidcSignIn>, 'providerId'> = {}) =>
    identity.commands.send(StartOidcSignIn, { providerId: provider.settings.id, ...asked }, nobody);
  return {
    ...{ identity, start },
    /** To the provider and back, as that subject of it. */
    there: async (subject: string, asked?: Parameters<typeof start>[0]) => {
      const { address, secret } = await start(asked);
      return { ...(await provider.signIn(address, subject)), secret };
    },
    stop: async () => {
      await identity.stop();
      await provider.stop();
    },
  };
}

export type IdentityWithProvider = Awaited<ReturnType<typeof startWithProvider>>;
