import { isLent, type Permission, permissions } from '@parley/contracts';

export const oauthPaths = {
  authorize: '/oauth/authorize',
  token: '/oauth/token',
  revoke: '/oauth/revoke',
  server: '/.well-known/oauth-authorization-server',
  resource: '/.well-known/oauth-protected-resource',
  keys: '/.well-known/jwks.json',
} as const;

/** What a program can be given at all. */
export const scopesSupported: readonly Permission[] = permissions.filter((permission) =>
  isLent(permission, permissions),
);

/** RFC 8414. */
export const authorizationServer = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}${oauthPaths.authorize}`,
  token_endpoint: `${issuer}${oauthPaths.token}`,
  revocation_endpoint: `${issuer}${oauthPaths.revoke}`,
  jwks_uri: `${issuer}${oauthPaths.keys}`,
  scopes_supported: scopesSupported,
  response_types_supported: ['code'],
  response_modes_supported: ['query'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
  authorization_response_iss_parameter_supported: true,
  ui_locales_supported: ['en', 'ru'],
});

/** RFC 9728. */
export const protectedResource = (issuer: string) => ({
  resource: issuer,
  authorization_servers: [issuer],
  scopes_supported: scopesSupported,
  bearer_methods_supported: ['header'],
  resource_name: 'Parley',
});
