import { DomainError } from '@parley/kernel';

/** No such connected program of yours. @remedy Check the id. */
export const programNotFound = (programId: string) =>
  new DomainError('not-found', 'identity.program.not-found', { programId });

/**
 * The program is unknown or archived, or its secret is not the one it was given: the same for all.
 * @remedy Check `client_id` and secret, or have an admin register the program.
 */
export const clientNotProved = () => new DomainError('unauthenticated', 'identity.program.client-not-proved');

/**
 * The code or the refresh token is unknown, used, too old, or another program’s: the same for all.
 * @remedy Ask the user for leave again.
 */
export const grantInvalid = () => new DomainError('invalid', 'identity.program.grant-invalid');

/** The program asks for more than it may be given, or on refreshing for others than it has. @remedy Leave `scope` out. */
export const scopesInvalid = () => new DomainError('invalid', 'identity.program.scopes-invalid');

/** The answer would go elsewhere than the program registered. @remedy Register `redirect_uri` to the letter. */
export const redirectUriInvalid = () => new DomainError('invalid', 'identity.program.redirect-uri-invalid');

/** Only the gateway meets programs. @remedy Use the addresses that the metadata names. */
export const onlyTheGatewayMeets = () => new DomainError('forbidden', 'identity.program.only-the-gateway');
