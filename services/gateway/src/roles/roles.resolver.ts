import { ListRoles } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { RoleDefinition, roleOf } from './role.types.js';

@Resolver()
export class RolesResolver {
  @Query(() => [RoleDefinition], {
    description: 'The built-in roles, then the organization’s own by name. Permission: `members:read`.',
  })
  @RequiresOf(ListRoles)
  async roles(@Args() { atLeast }: AtLeastArgs, @Context() context: RequestContext): Promise<RoleDefinition[]> {
    context.after(atLeast);
    return (await context.ask(ListRoles, context.since(ListRoles))).items.map(roleOf);
  }
}
