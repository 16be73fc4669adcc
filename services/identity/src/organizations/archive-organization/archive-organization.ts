import { OrganizationArchived, type OrganizationEvent, OrganizationUnarchived } from '@parley/contracts';

import { isOwner } from '../../members/managing.js';
import { living, type Read } from '../living.js';
import { organizationDeleting, organizationOwnersOnly } from '../organization.errors.js';
import type { Organization } from '../organization.js';

/** What only an owner may do with the organization. */
export type OwnersWish = Read & {
  readonly organizationId: string;
  /** Of whoever asks. */
  readonly roles: readonly string[];
};

/** @throws DomainError `forbidden` `identity.organization.owners-only` */
export function ownedBy({ roles, ...read }: OwnersWish, state: Organization) {
  const organization = living(state, read);
  if (!isOwner(roles)) throw organizationOwnersOnly();
  return organization;
}

export function archiveOrganization(wish: OwnersWish, state: Organization): readonly OrganizationEvent[] {
  const organization = ownedBy(wish, state);
  if (organization.status === 'deleting') throw organizationDeleting(organization.dueAt);
  const { organizationId } = wish;
  return organization.status === 'archived' ? [] : [OrganizationArchived({ organizationId })];
}

export function unarchiveOrganization(wish: OwnersWish, state: Organization): readonly OrganizationEvent[] {
  const organization = ownedBy(wish, state);
  if (organization.status === 'deleting') throw organizationDeleting(organization.dueAt);
  const { organizationId } = wish;
  return organization.status === 'active' ? [] : [OrganizationUnarchived({ organizationId })];
}
