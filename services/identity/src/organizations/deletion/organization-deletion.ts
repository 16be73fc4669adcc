import {
  OrganizationDeleted,
  OrganizationDeletionCancelled,
  OrganizationDeletionRequested,
  type OrganizationEvent,
} from '@parley/contracts';

import { ownedBy, type OwnersWish } from '../archive-organization/archive-organization.js';
import { organizationDeleted, organizationNotDeleting } from '../organization.errors.js';
import type { Organization } from '../organization.js';

/** Asked for again it stays due when it was. */
export function requestDeletion(wish: OwnersWish & { readonly dueAt: string }, state: Organization) {
  const { organizationId, dueAt } = wish;
  const isAsked = ownedBy(wish, state).status === 'deleting';
  return isAsked ? [] : [OrganizationDeletionRequested({ organizationId, dueAt })];
}

/** Once it is due the destruction may have begun, and what it has destroyed comes back by no cancelling. */
export function cancelDeletion(
  wish: OwnersWish & { readonly now: string },
  state: Organization,
): readonly OrganizationEvent[] {
  const organization = ownedBy(wish, state);
  if (organization.status !== 'deleting') throw organizationNotDeleting();
  if (isDue(organization, wish.now)) throw organizationDeleted();
  const { organizationId } = wish;
  return [OrganizationDeletionCancelled({ organizationId, isArchived: organization.isArchived })];
}

export type Moment = { readonly organizationId: string; readonly now: string };

/** Whether it is to be deleted at that moment: what was cancelled, or asked for again later, is not. */
export const isDue = (state: Organization, now: string): boolean => state.status === 'deleting' && now >= state.dueAt;

export const deleteOrganization = (
  { organizationId, now }: Moment,
  state: Organization,
): readonly OrganizationEvent[] => (isDue(state, now) ? [OrganizationDeleted({ organizationId })] : []);
