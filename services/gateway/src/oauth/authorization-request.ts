import { type Permission, permissions } from '@parley/contracts';

/** A program as the page has to know it. */
export type AskingProgram = {
  readonly oauthClientId: string;
  readonly organizationId: string;
  readonly name: string;
  readonly organizationName: string;
  readonly scopes: readonly string[];
};

/** What a program asks a user for, once it is known where the answer goes. */
export type AuthorizationRequest = {
  readonly redirectUri: string;
  readonly scopes: readonly Permission[];
  readonly codeChallenge: string;
  readonly state: string | undefined;
};

/** What goes back to the program instead of a code. */
export type AuthorizationError = { readonly error: string };

/** Parameters as they came: whatever was given twice is no text. */
export type Parameters = Readonly<Record<string, unknown>>;

export const textOf = (parameters: Parameters, name: string): string | undefined => {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Those that are read at all, each of which may be given once. */
export const parameterNames = [
  'response_type',
  'response_mode',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'resource',
  'ui_locales',
] as const;

type About = { readonly program: AskingProgram; readonly redirectUri: string; readonly issuer: string };

/** Where program and redirect URI are known to belong together: all that is wrong besides is told to the program. */
export function authorizationOf(
  parameters: Parameters,
  { program, redirectUri, issuer }: About,
): AuthorizationRequest | AuthorizationError {
  const refused = formError(parameters);
  if (refused) return refused;
  const scopes = scopesAsked(textOf(parameters, 'scope'), program.scopes);
  if (!scopes) return { error: 'invalid_scope' };
  const resource = textOf(parameters, 'resource');
  if (resource !== undefined && resource !== issuer && resource !== `${issuer}/`) return { error: 'invalid_target' };
  const codeChallenge = textOf(parameters, 'code_challenge') ?? '';
  return { redirectUri, scopes, codeChallenge, state: textOf(parameters, 'state') };
}

function formError(parameters: Parameters): AuthorizationError | undefined {
  const isTwice = parameterNames.some((name) => parameters[name] !== undefined && typeof parameters[name] !== 'string');
  if (isTwice || textOf(parameters, 'response_type') === undefined) return { error: 'invalid_request' };
  if (textOf(parameters, 'response_type') !== 'code') return { error: 'unsupported_response_type' };
  if ((textOf(parameters, 'response_mode') ?? 'query') !== 'query') return { error: 'invalid_request' };
  return hasProof(parameters) ? undefined : { error: 'invalid_request' };
}

/** A code is of use to nobody but whoever has the verifier: no other way is taken, nor none. */
const hasProof = (parameters: Parameters): boolean =>
  textOf(parameters, 'code_challenge_method') === 'S256' &&
  /^[\w-]{43}$/.test(textOf(parameters, 'code_challenge') ?? '');

/** All that it registered where it names none; nothing where it names more. */
function scopesAsked(text: string | undefined, registered: readonly string[]): readonly Permission[] | undefined {
  const asked = [...new Set(text?.split(' ').filter(Boolean) ?? registered)];
  const known = permissions.filter((permission) => asked.includes(permission) && registered.includes(permission));
  const isAll = text === undefined || known.length === asked.length;
  return isAll && known.length > 0 ? known : undefined;
}

/** The redirect URI with what is said to the program, who says it among it (RFC 9207). */
export function answeredAt(redirectUri: string, said: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(said)) if (value !== undefined) url.searchParams.append(name, value);
  return url.href;
}
