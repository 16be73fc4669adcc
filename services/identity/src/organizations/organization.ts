import { OrganizationCreated, type OrganizationEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type Organization = { readonly status: 'unknown' } | { readonly status: 'active' };

export const initialOrganization: Organization = { status: 'unknown' };

export const evolve = (_: Organization, __: OrganizationEvent): Organization => ({ status: 'active' });

export const organizationStream = streamOf('identity.organization', { initial: initialOrganization, evolve });

export type NewOrganization = { readonly organizationId: string; readonly name: string };

/** Creating what is there already changes nothing: the first start is asked again at every start. */
export const createOrganization = (organization: NewOrganization, state: Organization): readonly OrganizationEvent[] =>
  state.status === 'active' ? [] : [OrganizationCreated(organization)];
