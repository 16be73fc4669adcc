import { organizationDeleted, organizationNotFound, organizationVersion } from './organization.errors.js';
import type { Organization } from './organization.js';

/** An organization as whoever changes it read it. */
export type Read = { readonly version: number; readonly expectedVersion?: number | undefined };

export type LivingOrganization = Exclude<Organization, { readonly status: 'unknown' | 'deleted' }>;

/**
 * The organization, if it is as it was read.
 * @throws DomainError `not-found` | `conflict` `identity.organization.*`
 */
export function living(state: Organization, { version, expectedVersion }: Read): LivingOrganization {
  if (state.status === 'unknown') throw organizationNotFound();
  if (expectedVersion !== undefined && expectedVersion !== version) throw organizationVersion(version);
  if (!isLiving(state)) throw organizationDeleted();
  return state;
}

const isLiving = (state: Organization): state is LivingOrganization =>
  state.status !== 'unknown' && state.status !== 'deleted';
