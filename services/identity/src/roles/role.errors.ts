import { DomainError } from '@parley/kernel';

/** There is no such role in the organization. @remedy Check the id. */
export const roleNotFound = (roleId: string) => new DomainError('not-found', 'identity.role.not-found', { roleId });

/** The role was archived: it gives nothing, and is changed no more. @remedy Create another one. */
export const roleArchived = (roleId: string) => new DomainError('conflict', 'identity.role.archived', { roleId });

/**
 * The role was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const roleVersion = (roleId: string, currentVersion: number) =>
  new DomainError('conflict', 'identity.role.version', { roleId, currentVersion });

/** The name reads as that of a built-in role. @remedy Choose another name. */
export const nameBuiltIn = (name: string) => new DomainError('invalid', 'identity.role.name-built-in', { name });

/** Another role of the organization has that name. @remedy Choose another name, or change that role. */
export const nameTaken = (name: string) => new DomainError('conflict', 'identity.role.name-taken', { name });

/**
 * The role gives what you don’t hold yourself: the permissions in `details.permissions`, or over more rows. Nobody
 * changes or archives a role that stands above theirs.
 * @remedy Ask somebody who holds them.
 */
export const aboveYours = (permissions: readonly string[]) =>
  new DomainError('forbidden', 'identity.role.above-yours', { permissions });

/**
 * The role would give what you don't hold yourself: the permissions in `details.permissions`, or over more rows.
 * @remedy Leave them out, or ask somebody who holds them.
 */
export const beyondYours = (permissions: readonly string[]) =>
  new DomainError('forbidden', 'identity.role.beyond-yours', { permissions });

/**
 * The permissions in `details.permissions` can be held over all rows alone, since what they are about is nobody's own, or
 * have no field of the name that was to be left out.
 * @remedy Give them over all rows, or leave them out.
 */
export const rowsNotPossible = (permissions: readonly string[]) =>
  new DomainError('invalid', 'identity.role.rows-not-possible', { permissions });
