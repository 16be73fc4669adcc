import { Clock } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';

import { Egress } from './egress.adapter.js';
import type { IdentityProvider } from './identity-providers.settings.js';
import { proofRefused, providerUnavailable } from './oidc.errors.js';
import { kinds } from './provider-kinds.adapter.js';

/** How a provider may sign what it says: by its private keys alone. What it says itself narrows this, never widens it. */
export const allowedAlgorithms: readonly string[] = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];

/** For how long what a provider says about itself is kept. */
const HOUR = 3_600_000;

/** What only somebody knows who was sent to the provider by us. */
export type Challenge = { readonly state: string; readonly nonce: string; readonly verifier: string };

export type Callback = Challenge & { readonly code: string; readonly issuer?: string | undefined };

/** Who somebody is: a subject means nothing without its issuer. */
export type ProvedIdentity = { readonly issuer: string; readonly subject: string };

type Known = {
  readonly server: oidc.ServerMetadata;
  readonly until: number;
  jwks: ReturnType<typeof oidc.getJwksCache>;
};

/** Speaks OpenID Connect: authorization code with PKCE, and nothing else. */
@Injectable()
export class RelyingParty {
  private readonly known = new Map<string, Known>();

  constructor(private readonly clock: Clock) {}

  /** @throws DomainError `unavailable` `identity.oidc.provider-unavailable`; `unauthenticated` `identity.oidc.proof-refused` */
  address(provider: IdentityProvider, { state, nonce, verifier }: Challenge): Promise<string> {
    return this.asking(provider, async (config) => {
      const code_challenge = await oidc.calculatePKCECodeChallenge(verifier);
      const { scope, hasNonce } = kinds[provider.kind];
      const asked = { redirect_uri: provider.redirectUri, scope, state, ...(hasNonce && { nonce }) };
      return oidc.buildAuthorizationUrl(config, { ...asked, code_challenge, code_challenge_method: 'S256' }).href;
    });
  }

  /** @throws DomainError `unavailable` `identity.oidc.provider-unavailable`; `unauthenticated` `identity.oidc.proof-refused` */
  exchange(provider: IdentityProvider, { state, nonce, verifier, code, issuer }: Callback): Promise<ProvedIdentity> {
    return this.asking(provider, async (config) => {
      const came = new URL(provider.redirectUri);
      came.search = new URLSearchParams({ code, state, ...(issuer !== undefined && { iss: issuer }) }).toString();
      const { hasNonce, subjectOf } = kinds[provider.kind];
      const checks = { expectedState: state, pkceCodeVerifier: verifier, idTokenExpected: true };
      const asked = { ...checks, ...(hasNonce && { expectedNonce: nonce }) };
      const claims = (await oidc.authorizationCodeGrant(config, came, asked)).claims();
      if (!claims) throw proofRefused();
      return { issuer: claims.iss, subject: subjectOf(claims) };
    });
  }

  /** What goes wrong is told as one of two refusals: what a provider says is for nobody's eyes. */
  private async asking<Answer>(provider: IdentityProvider, ask: (config: oidc.Configuration) => Promise<Answer>) {
    const egress = new Egress(provider);
    try {
      const known = await this.knownOf(provider, egress);
      const config = this.configured(provider, known.server, egress);
      if (known.jwks) oidc.setJwksCache(config, known.jwks);
      const answer = await ask(config);
      known.jwks = oidc.getJwksCache(config);
      return answer;
    } catch {
      throw egress.isDown ? providerUnavailable() : proofRefused();
    }
  }

  private configured(provider: IdentityProvider, server: oidc.ServerMetadata, egress: Egress): oidc.Configuration {
    const { clientId, clientSecret } = provider;
    const skew = Math.round((this.clock.now().getTime() - Date.now()) / 1000);
    const how = authenticationOf(server, clientSecret);
    const config = new oidc.Configuration(server, clientId, { [oidc.clockSkew]: skew }, how);
    config[oidc.customFetch] = egress.fetch;
    if (isInTheClear(provider)) inTheClear(config);
    // Without this the signature of what comes from the provider's own endpoint would not be looked at.
    oidc.enableNonRepudiationChecks(config);
    return config;
  }

  private async knownOf(provider: IdentityProvider, egress: Egress): Promise<Known> {
    const now = this.clock.now().getTime();
    const known = this.known.get(provider.id);
    if (known && now < known.until) return known;
    const found = await oidc.discovery(new URL(provider.issuer), provider.clientId, undefined, oidc.None(), {
      [oidc.customFetch]: egress.fetch,
      ...(isInTheClear(provider) && { execute: [inTheClear] }),
    });
    const fresh: Known = { server: narrowed(found.serverMetadata()), until: now + HOUR, jwks: undefined };
    this.known.set(provider.id, fresh);
    return fresh;
  }
}

/** Only on loopback: the settings take nothing else. */
const inTheClear: (config: oidc.Configuration) => void = oidc.allowInsecureRequests; // eslint-disable-line @typescript-eslint/no-deprecated -- marked so that it stands out

const isInTheClear = ({ issuer }: IdentityProvider) => issuer.startsWith('http:');

function narrowed(server: oidc.ServerMetadata): oidc.ServerMetadata {
  const offered = server.id_token_signing_alg_values_supported ?? ['RS256'];
  return { ...server, id_token_signing_alg_values_supported: offered.filter((alg) => allowedAlgorithms.includes(alg)) };
}

/** OpenID Connect says basic where a provider says nothing. */
function authenticationOf({ token_endpoint_auth_methods_supported: methods }: oidc.ServerMetadata, secret: string) {
  const isPosted = methods?.includes('client_secret_post') && !methods.includes('client_secret_basic');
  return isPosted ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
}
