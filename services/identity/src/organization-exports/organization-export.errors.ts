import { DomainError } from '@parley/kernel';

/** There is no such export in the organization. @remedy Check the id. */
export const exportNotFound = (organizationExportId: string) =>
  new DomainError('not-found', 'identity.organization-export.not-found', { organizationExportId });

/** Only an owner takes everything out. @remedy Ask an owner. */
export const exportOwnersOnly = () => new DomainError('forbidden', 'identity.organization-export.owners-only');

/** It runs still, failed, or its file was removed. @remedy Wait until it is `FINISHED`, or request another one. */
export const exportNotReady = (organizationExportId: string) =>
  new DomainError('conflict', 'identity.organization-export.not-ready', { organizationExportId });

/** The installation has no place for exports. @remedy Have who runs it set `exportFolder`; see `docs/settings.md`. */
export const exportFolderMissing = () => new DomainError('conflict', 'identity.organization-export.no-folder');

/**
 * The address was changed, is over after 5 minutes, whoever asked for it is no owner any more, or its file is gone.
 * @remedy Ask for another address.
 */
export const exportTicketInvalid = () => new DomainError('not-found', 'identity.organization-export.ticket-invalid');
