import { DomainError } from '@parley/kernel';

/** As whoever is no member of it is answered. */
export const organizationNotFound = () => new DomainError('not-found', 'identity.organization.not-found');

/** Only an owner may do that. @remedy Ask an owner. */
export const organizationOwnersOnly = () => new DomainError('forbidden', 'identity.organization.owners-only');

/** It was changed since you read it; `details.currentVersion` is what it is now. @remedy Read it again, then decide again. */
export const organizationVersion = (currentVersion: number) =>
  new DomainError('conflict', 'identity.organization.version', { currentVersion });

/** It will be deleted at `details.dueAt`. @remedy Cancel the deletion first. */
export const organizationDeleting = (dueAt: string) =>
  new DomainError('conflict', 'identity.organization.deleting', { dueAt });

/** Nobody asked for it to be deleted, or it was taken back. @remedy Nothing is left to do. */
export const organizationNotDeleting = () => new DomainError('conflict', 'identity.organization.not-deleting');

/** It was deleted, and its keys were destroyed. @remedy Nothing brings it back. */
export const organizationDeleted = () => new DomainError('conflict', 'identity.organization.deleted');

/** You belong to as many organizations as one may: `details.most`. @remedy Leave one first. */
export const organizationsTooMany = (most: number) =>
  new DomainError('limited', 'identity.organization.too-many', { most });

/** Nobody else than an active member who is a user can be the billing owner. @remedy Name another member. */
export const billingOwnerUnfit = (memberId: string) =>
  new DomainError('invalid', 'identity.organization.billing-owner-unfit', { memberId });
