import { OrganizationChanged, type OrganizationEvent, SenderLimitsSet } from '@parley/contracts';

import { living, type Read } from '../living.js';
import { differing, differingLimits, type Organization, type SaidSettings } from '../organization.js';

export type Update = Partial<SaidSettings> & Read & { readonly organizationId: string };

/** Saying what is so already changes nothing. */
export function updateOrganization(update: Update, state: Organization): readonly OrganizationEvent[] {
  const { settings } = living(state, update);
  const [changed, limits] = [differing(settings, update), differingLimits(settings, update)];
  const { organizationId } = update;
  return [
    ...(isEmpty(changed) ? [] : [OrganizationChanged({ organizationId, ...changed })]),
    ...(isEmpty(limits) ? [] : [SenderLimitsSet({ organizationId, ...limits })]),
  ];
}

const isEmpty = (change: object) => Object.keys(change).length === 0;
