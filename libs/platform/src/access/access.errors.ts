import { DomainError } from '@parley/kernel';

/**
 * The access token is absent, forged, expired, or meant for somebody else: which of them is not told.
 * @remedy Get another one by `refreshSession`, or sign in again.
 */
export const tokenInvalid = () => new DomainError('unauthenticated', 'access.token-invalid');

/** The sign-in was ended, here or elsewhere. @remedy Sign in again. */
export const sessionRevoked = () => new DomainError('unauthenticated', 'access.session-revoked');

/**
 * A service spoke for a kind of principal that it may not speak for.
 * @remedy Nothing a client can do; tell who runs the installation.
 */
export const principalNotAllowed = (kind: string) =>
  new DomainError('forbidden', 'access.principal-not-allowed', { kind });

/**
 * You are no active member of the organization, or none of your roles holds the permission in `details.permission`.
 * @remedy Ask an owner or admin for a role that holds it.
 */
export const permissionMissing = (permission: string) =>
  new DomainError('forbidden', 'access.permission-missing', { permission });

/**
 * You hold the permission in `details.permission` over fewer rows than all, and what you asked for can't keep to them.
 * @remedy Ask an owner or admin for a role that holds it over all rows.
 */
export const rowsTooNarrow = (permission: string, rows: string) =>
  new DomainError('forbidden', 'access.rows-too-narrow', { permission, rows });

/**
 * A rule of your role leaves out the field in `details.field`: it is hidden from you, or not yours to change, so you can
 * neither write it nor ask by it.
 * @remedy Leave the field out, or ask an owner or admin for a role that has it.
 */
export const fieldNotAllowed = (field: string) => new DomainError('forbidden', 'access.field-not-allowed', { field });

/**
 * Whoever should answer for it, or whom it should be shared with, is no active member of the organization.
 * @remedy Name somebody by the id of the principal that an active member is.
 */
export const assigneeUnknown = (assigneeId: string) =>
  new DomainError('invalid', 'access.assignee-unknown', { assigneeId });

/** There is no such team in the organization, or not any more. @remedy Name one of `teams`, or none. */
export const teamUnknown = (teamId: string) => new DomainError('invalid', 'access.team-unknown', { teamId });

/**
 * The API key is unknown, expired or revoked, or who lent it is no active member any more: the same for all, so that
 * nobody learns which.
 * @remedy Have a member look at the key in the list of keys, and lend another one.
 */
export const apiKeyInvalid = () => new DomainError('unauthenticated', 'access.api-key-invalid');

/**
 * Nothing can be changed in the organization: it is archived, or will be deleted, or was, as `details.state` says.
 * @remedy Have an owner take it out of the archive, or cancel its deletion.
 */
export const organizationReadOnly = (state: string) =>
  new DomainError('conflict', 'access.organization-read-only', { state });

/**
 * The organization lets in only who has a second factor, and you have none. Nothing else than setting it up is open.
 * @remedy Call `beginSecondFactor` and `confirmSecondFactor`, or `switchOrganization`.
 */
export const secondFactorRequired = () => new DomainError('forbidden', 'access.second-factor-required');
