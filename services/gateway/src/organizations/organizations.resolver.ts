import { CreateOrganization, GetOrganization, UpdateOrganization } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Organization, organizationOf } from '../identity/identity.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  CreateOrganizationInput,
  CreateOrganizationPayload,
  UpdateOrganizationInput,
  UpdateOrganizationPayload,
} from './organization-inputs.types.js';
import { OrganizationSettings } from './organization-settings.types.js';
import { ownOrganization } from './own-organization.loader.js';

@Resolver(() => Organization)
export class OrganizationsResolver {
  @Query(() => Organization, {
    description: 'The organization that the call is made in. Permission: `organization:read`.',
  })
  @RequiresOf(GetOrganization)
  async organization(@Args() { atLeast }: AtLeastArgs, @Context() context: RequestContext): Promise<Organization> {
    context.after(atLeast);
    return organizationOf(await context.records.organization());
  }

  @ResolveField(() => OrganizationSettings, {
    nullable: true,
    description:
      'How it works: only of the organization that the call is made in, null of others and without `organization:read`.',
  })
  async settings(
    @Parent() { id }: Organization,
    @Context() context: RequestContext,
  ): Promise<OrganizationSettings | null> {
    if (id !== context.call.actor.tenantId) return null;
    return context.readBack(context.records.organization());
  }

  @Mutation(() => CreateOrganizationPayload, {
    description:
      'Makes another organization, of which you are the owner. Permission: any sign-in. Codes: ' +
      '`identity.organization.too-many`, `input.invalid`. Example: ' +
      '`createOrganization(input: { idempotencyKey: "k1", name: "Roofs", timeZone: "Europe/Riga" }) { organization { id } }`.',
  })
  @RequiresOf(CreateOrganization)
  async createOrganization(
    @Args('input', { description: 'What it is called and how it works.' })
    { idempotencyKey, ...input }: CreateOrganizationInput,
    @Context() context: RequestContext,
  ): Promise<CreateOrganizationPayload> {
    const { output, position } = await context.send(CreateOrganization, present(input), { idempotencyKey });
    return { position, organization: organizationOf({ id: output.id, name: input.name }) };
  }

  @Mutation(() => UpdateOrganizationPayload, {
    description:
      'Changes what the organization is called and how it works. Permission: `organization:manage`. Codes: ' +
      '`identity.organization.version`, `input.invalid`. Example: ' +
      '`updateOrganization(input: { idempotencyKey: "k1", currency: "EUR", senderLimits: { messagesPerDay: 200 } }) { organization { name } }`.',
  })
  @RequiresOf(UpdateOrganization)
  async updateOrganization(
    @Args('input', { description: 'What is to be another way.' })
    { idempotencyKey, senderLimits, ...input }: UpdateOrganizationInput,
    @Context() context: RequestContext,
  ): Promise<UpdateOrganizationPayload> {
    const said = { ...present(input), ...(senderLimits && { senderLimits: present(senderLimits) }) };
    const { position } = await context.send(UpdateOrganization, said, { idempotencyKey });
    return { position, organization: await ownOrganization(context) };
  }
}
