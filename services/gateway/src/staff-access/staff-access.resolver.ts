import { ListStaffAccess, ListStaffInvitations } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Organization } from '../identity/identity.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { StaffAccess, staffAccessOf, StaffInvitation, staffInvitationOf } from './staff-access.types.js';

@Resolver(() => Organization)
export class StaffAccessResolver {
  @ResolveField(() => [StaffAccess], {
    nullable: true,
    description:
      'What the installation’s staff is let in by at this moment, for a banner; empty where it is not. Only of the ' +
      'organization that the call is made in, null of others and without `organization:read`.',
  })
  async staffAccess(@Parent() { id }: Organization, @Context() context: RequestContext): Promise<StaffAccess[] | null> {
    if (id !== context.call.actor.tenantId) return null;
    const found = await context.readBack(context.ask(ListStaffAccess, context.since(ListStaffAccess)));
    return found && found.items.map(staffAccessOf);
  }

  @Query(() => [StaffInvitation], {
    description:
      'Organizations that let you in as staff of the installation, what ends first first; empty for whoever is not staff. ' +
      'Permission: any sign-in.',
  })
  @RequiresOf(ListStaffInvitations)
  async staffInvitations(@Context() context: RequestContext): Promise<StaffInvitation[]> {
    const { items } = await context.ask(ListStaffInvitations, {});
    return items.map(staffInvitationOf);
  }
}
