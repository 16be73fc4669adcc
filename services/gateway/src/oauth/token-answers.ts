import type { ProgramTokens } from '@parley/contracts';
import type { DomainError } from '@parley/kernel';

/** What RFC 6749 calls our refusals. */
const names: Readonly<Record<string, string>> = {
  'identity.program.client-not-proved': 'invalid_client',
  'identity.program.grant-invalid': 'invalid_grant',
  'identity.program.scopes-invalid': 'invalid_scope',
  'gateway.oauth.grant-type-unsupported': 'unsupported_grant_type',
  'gateway.oauth.resource-unknown': 'invalid_target',
};

export type OAuthAnswer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

/** A refusal as a program is told it. */
export function refusalAnswer({ code, kind }: Pick<DomainError, 'code' | 'kind'>): OAuthAnswer {
  if (kind === 'limited') return { status: 429, body: { error: 'temporarily_unavailable' } };
  if (kind === 'unavailable') return { status: 503, body: { error: 'temporarily_unavailable' } };
  const error = names[code] ?? 'invalid_request';
  return { status: error === 'invalid_client' ? 401 : 400, body: { error } };
}

export const tokensAnswer = ({ accessToken, expiresInSeconds, refreshToken, scopes }: ProgramTokens): OAuthAnswer => ({
  status: 200,
  body: {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    refresh_token: refreshToken,
    scope: scopes.join(' '),
  },
});
