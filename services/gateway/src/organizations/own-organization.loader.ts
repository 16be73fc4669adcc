import { type Organization, organizationOf } from '../identity/identity.types.js';
import type { RequestContext } from '../serving/request-context.types.js';

/** The organization that the call is made in, as it is after what was just done to it. */
export async function ownOrganization(context: RequestContext): Promise<Organization | null> {
  const view = await context.readBack(context.records.organization());
  return view && organizationOf(view);
}
