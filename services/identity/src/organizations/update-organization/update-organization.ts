import { OrganizationChanged, type OrganizationEvent } from '@parley/contracts';

import { living, type Read } from '../living.js';
import { differing, type Organization, type SaidSettings } from '../organization.js';

export type Update = Partial<SaidSettings> & Read & { readonly organizationId: string };

/** Saying what is so already changes nothing. */
export function updateOrganization(update: Update, state: Organization): readonly OrganizationEvent[] {
  const changed = differing(living(state, update).settings, update);
  const { organizationId } = update;
  return Object.keys(changed).length === 0 ? [] : [OrganizationChanged({ organizationId, ...changed })];
}
