import { DomainError } from '@parley/kernel';

/**
 * A parameter is missing, comes twice, or is not of its form; OAuth calls it `invalid_request`.
 * @remedy Send each parameter once, as `application/x-www-form-urlencoded`, and prove the program in one way alone.
 */
export const oauthRequestInvalid = () => new DomainError('invalid', 'gateway.oauth.request-invalid');

/** Another grant than the metadata names; OAuth calls it `unsupported_grant_type`. @remedy Take one of those. */
export const grantTypeUnsupported = () => new DomainError('invalid', 'gateway.oauth.grant-type-unsupported');

/** A token for another place than this API; OAuth calls it `invalid_target`. @remedy Leave `resource` out. */
export const resourceUnknown = () => new DomainError('invalid', 'gateway.oauth.resource-unknown');
