import {
  ArchiveOrganization,
  CancelOrganizationDeletion,
  CreateOrganization,
  GetOrganization,
  RequestOrganizationDeletion,
  UnarchiveOrganization,
  UpdateOrganization,
} from '@parley/contracts';

import type { RestPath } from './rest-path.js';

/** Organizations: the one that the call is made in, and a new one. */
export const organizationPaths: readonly RestPath[] = [
  {
    ...{ method: 'POST', path: '/organizations', operation: CreateOrganization },
    summary: 'Makes another organization, of which you are the owner.',
    example: { name: 'Roofs', timeZone: 'Europe/Riga' },
  },
  {
    ...{ method: 'GET', path: '/organizations/{organizationId}', operation: GetOrganization },
    summary: 'Your organization with its settings.',
  },
  {
    ...{ method: 'PATCH', path: '/organizations/{organizationId}', operation: UpdateOrganization },
    summary: 'Changes what your organization is called and how it works.',
    example: { name: 'Roofs and walls', senderLimits: { messagesPerDay: 200 } },
  },
  {
    ...{ method: 'DELETE', path: '/organizations/{organizationId}', operation: RequestOrganizationDeletion },
    summary: 'Deletes your organization 14 days from now.',
    example: { password: 'correct horse battery staple' },
  },
  {
    ...{ method: 'POST', path: '/organizations/{organizationId}/keep', operation: CancelOrganizationDeletion },
    summary: 'Cancels the deletion of your organization.',
    example: {},
  },
  {
    ...{ method: 'POST', path: '/organizations/{organizationId}/archive', operation: ArchiveOrganization },
    summary: 'Makes your organization read-only.',
    example: {},
  },
  {
    ...{ method: 'POST', path: '/organizations/{organizationId}/unarchive', operation: UnarchiveOrganization },
    summary: 'Takes your organization out of the archive.',
    example: {},
  },
];
