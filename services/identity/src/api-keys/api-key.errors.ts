import { DomainError } from '@parley/kernel';

/** No such API key, or one you may not see. @remedy Check the id. */
export const apiKeyNotFound = (apiKeyId: string) =>
  new DomainError('not-found', 'identity.api-key.not-found', { apiKeyId });

/**
 * A key is lent by a user in person: neither a key nor an agent lends one.
 * @remedy Have a user create it, signed in.
 */
export const onlyUsersLend = () => new DomainError('forbidden', 'identity.api-key.only-users-lend');

/** The key would have expired before it was made. @remedy Give a later `expiresAt`, or none. */
export const expiryPast = (expiresAt: string) =>
  new DomainError('invalid', 'identity.api-key.expiry-past', { expiresAt });

/** Only the gateway meets API keys. @remedy Call the public API with it. */
export const onlyTheGatewayAsks = () => new DomainError('forbidden', 'identity.api-key.only-the-gateway-asks');
