import { BillingOwnerChanged, type OrganizationEvent } from '@parley/contracts';

import type { ListedMember } from '../../members/managing.js';
import { living, type Read } from '../living.js';
import { billingOwnerUnfit } from '../organization.errors.js';
import type { Organization } from '../organization.js';

export type BillingOwnerChange = Read & { readonly organizationId: string; readonly member: ListedMember };

/** Bills go to an active member who is a user. */
export function changeBillingOwner(
  { organizationId, member, ...read }: BillingOwnerChange,
  state: Organization,
): readonly OrganizationEvent[] {
  const { billingOwnerId } = living(state, read);
  const { kind, id } = member.principal;
  if (kind !== 'user' || member.status !== 'active') throw billingOwnerUnfit(member.memberId);
  return billingOwnerId === id ? [] : [BillingOwnerChanged({ organizationId, billingOwnerId: id })];
}
