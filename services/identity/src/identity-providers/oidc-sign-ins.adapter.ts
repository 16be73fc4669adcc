import { derivedKey, EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, DomainError, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { asIdentity } from '../house-context.js';
import { newSecret, readSecret, type Secret } from '../sign-ins/secrets.adapter.js';
import { ConfiguredProviders } from './configured-providers.adapter.js';
import { identityIdOf } from './identity-id.adapter.js';
import { stateInvalid } from './oidc.errors.js';
import {
  beginOidcSignIn,
  oidcSignInStream,
  type Open,
  openOidcSignIn,
  proveOidcSignIn,
  refuseOidcSignIn,
  type ShownState,
  useOidcSignIn,
} from './oidc-sign-in.js';

const TEN_MINUTES = 600_000;

export type Shown = {
  readonly state: string;
  readonly code: string;
  readonly secret: string;
  readonly issuer?: string | undefined;
};

/** Whom a provider named, for as long as it was not used. */
export type Proved = {
  readonly oidcSignInId: string;
  readonly identityId: string;
  readonly providerId: string;
  readonly redirect: string | null;
};

/** The ways to a provider and back. */
@Injectable()
export class OidcSignIns {
  constructor(
    private readonly events: EventStore,
    private readonly keyring: Keyring,
    private readonly providers: ConfiguredProviders,
  ) {}

  /** Where to send the browser, and what it keeps to show when it comes back. */
  async begin(providerId: string, redirect: string | null, context: CommandContext) {
    const oidcSignInId = v7();
    const [state, secret] = [newSecret(oidcSignInId), newSecret(oidcSignInId)];
    const challenge = await this.challengeOf(oidcSignInId);
    const address = await this.providers.address(providerId, { state: bare(state), ...challenge });
    const expiresAt = new Date(Date.parse(context.now) + TEN_MINUTES).toISOString();
    const signIn = { oidcSignInId, providerId, redirect, expiresAt, stateHash: state.hash, secretHash: secret.hash };
    const stream = oidcSignInStream(HOUSE, oidcSignInId);
    await this.events.update(stream, ours(context), () => beginOidcSignIn(signIn));
    return { address, secret: secret.text };
  }

  /**
   * Exchanges the code, or knows that it was. A provider that doesn't answer uses nothing up, one that says no does.
   * @throws DomainError `unauthenticated` `identity.oidc.state-invalid` | `.proof-refused`;
   * `unavailable` `identity.oidc.provider-unavailable`
   */
  async prove(shown: Shown, context: CommandContext): Promise<Proved> {
    const state = await this.read(shown, context);
    const { oidcSignInId, codeKey } = state;
    const stream = oidcSignInStream(HOUSE, oidcSignInId);
    const signIn = openOidcSignIn(state, (await this.events.load(stream)).state);
    const { providerId, redirect } = signIn;
    if (signIn.status !== 'begun') return { oidcSignInId, identityId: signIn.identityId, providerId, redirect };

    const identityId = await this.identityBehind(shown, { signIn, oidcSignInId }, context);
    const proof = { oidcSignInId, identityId, codeKey };
    await this.events.update(stream, ours(context), (now) => proveOidcSignIn(proof, now));
    return { oidcSignInId, identityId, providerId, redirect };
  }

  /** @throws DomainError `unauthenticated` `identity.oidc.state-invalid` where it was used meanwhile */
  async use({ oidcSignInId }: Proved, context: CommandContext): Promise<void> {
    const [stream, use] = [oidcSignInStream(HOUSE, oidcSignInId), { oidcSignInId, commandId: context.commandId }];
    await this.events.update(stream, ours(context), (signIn) => useOidcSignIn(use, signIn));
  }

  private async identityBehind(shown: Shown, { signIn, oidcSignInId }: Going, context: CommandContext) {
    try {
      const callback = { ...shown, ...(await this.challengeOf(oidcSignInId)) };
      const proved = await this.providers.exchange(signIn.providerId, callback);
      return identityIdOf(await this.keyring.indexKey(HOUSE), proved);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated')
        await this.events.update(oidcSignInStream(HOUSE, oidcSignInId), ours(context), (now) =>
          refuseOidcSignIn({ oidcSignInId }, now),
        );
      throw error;
    }
  }

  /** Made from the id under the house's key: only this service can say them again, and nothing is kept. */
  private async challengeOf(oidcSignInId: string) {
    const key = await this.keyring.indexKey(HOUSE);
    const made = (what: string) => derivedKey(key, `identity:oidc:${what}:${oidcSignInId}`);
    return { nonce: made('nonce'), verifier: made('verifier') };
  }

  private async read({ state, secret, code }: Shown, { now, commandId }: CommandContext): Promise<ShownState> {
    const kept = readSecret(secret);
    const sent = kept && readSecret(`${kept.id}.${state}`);
    if (!sent) throw stateInvalid();
    const codeKey = derivedKey(await this.keyring.indexKey(HOUSE), `identity:oidc:code:${code}`);
    return { oidcSignInId: sent.id, stateHash: sent.hash, secretHash: kept.hash, codeKey, now, commandId };
  }
}

/** Without the id, which the browser keeps: some providers, Telegram too, take no long state. */
const bare = ({ text }: Secret): string => text.slice(text.indexOf('.') + 1);

type Going = { readonly signIn: Open; readonly oidcSignInId: string };

/** Several steps of one command: none of them is the command itself. */
function ours({ idempotency: _, ...context }: CommandContext): CommandContext {
  return { ...context, actor: asIdentity };
}
