import {
  ArchiveOrganization,
  CancelOrganizationDeletion,
  ChangeBillingOwner,
  RequestOrganizationDeletion,
  UnarchiveOrganization,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveOrganizationInput,
  ArchiveOrganizationPayload,
  CancelOrganizationDeletionInput,
  CancelOrganizationDeletionPayload,
  ChangeBillingOwnerInput,
  ChangeBillingOwnerPayload,
  RequestOrganizationDeletionInput,
  RequestOrganizationDeletionPayload,
  UnarchiveOrganizationInput,
  UnarchiveOrganizationPayload,
} from './organization-inputs.types.js';
import { ownOrganization } from './own-organization.loader.js';

const change = changing(async (_, context) => ({ organization: await ownOrganization(context) }));

@Resolver()
export class OrganizationMutationsResolver {
  @Mutation(() => ChangeBillingOwnerPayload, {
    description:
      'Names the user whom bills go to. Permission: `organization:manage`. Codes: ' +
      '`identity.organization.billing-owner-unfit`, `identity.member.not-found`, `identity.organization.version`. Example: ' +
      '`changeBillingOwner(input: { idempotencyKey: "k1", memberId: "…" }) { organization { settings { billingOwnerId } } }`.',
  })
  @RequiresOf(ChangeBillingOwner)
  changeBillingOwner(
    @Args('input', { description: 'Which member.' }) { idempotencyKey, ...input }: ChangeBillingOwnerInput,
    @Context() context: RequestContext,
  ): Promise<ChangeBillingOwnerPayload> {
    return change(context, { definition: ChangeBillingOwner, input: present(input), idempotencyKey });
  }

  @Mutation(() => ArchiveOrganizationPayload, {
    description:
      'Makes the organization read-only at every door, within 5 seconds. Permission: `organization:manage`, and only an ' +
      'owner. Codes: `identity.organization.owners-only`, `identity.organization.deleting`, ' +
      '`identity.organization.version`. Example: ' +
      '`archiveOrganization(input: { idempotencyKey: "k1" }) { organization { settings { status } } }`.',
  })
  @RequiresOf(ArchiveOrganization)
  archiveOrganization(
    @Args('input', { description: 'Nothing but a key.' }) { idempotencyKey, ...input }: ArchiveOrganizationInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveOrganizationPayload> {
    return change(context, { definition: ArchiveOrganization, input: present(input), idempotencyKey });
  }

  @Mutation(() => UnarchiveOrganizationPayload, {
    description:
      'Takes the organization out of the archive. Permission: `organization:manage`, and only an owner. Codes: ' +
      '`identity.organization.owners-only`, `identity.organization.deleting`, `identity.organization.version`. Example: ' +
      '`unarchiveOrganization(input: { idempotencyKey: "k1" }) { organization { settings { status } } }`.',
  })
  @RequiresOf(UnarchiveOrganization)
  unarchiveOrganization(
    @Args('input', { description: 'Nothing but a key.' }) { idempotencyKey, ...input }: UnarchiveOrganizationInput,
    @Context() context: RequestContext,
  ): Promise<UnarchiveOrganizationPayload> {
    return change(context, { definition: UnarchiveOrganization, input: present(input), idempotencyKey });
  }

  @Mutation(() => RequestOrganizationDeletionPayload, {
    description:
      'Makes the organization read-only and deletes it 14 days from now: its keys are destroyed, and nobody can read what ' +
      'it held. Every owner is told by mail now and 3 days before. Permission: `organization:manage`, and only an owner ' +
      'who proves it once more. Codes: `identity.organization.owners-only`, `identity.organization.proof-needed`, ' +
      '`identity.second-factor.code-wrong`, `identity.password.wrong`, `identity.sign-in.too-many-attempts`, ' +
      '`identity.organization.version`. Example: ' +
      '`requestOrganizationDeletion(input: { idempotencyKey: "k1", password: "…" }) { dueAt }`.',
  })
  @RequiresOf(RequestOrganizationDeletion)
  async requestOrganizationDeletion(
    @Args('input', { description: 'The proof.' }) { idempotencyKey, ...input }: RequestOrganizationDeletionInput,
    @Context() context: RequestContext,
  ): Promise<RequestOrganizationDeletionPayload> {
    const { output, position } = await context.send(RequestOrganizationDeletion, present(input), { idempotencyKey });
    return { position, dueAt: output.dueAt, organization: await ownOrganization(context) };
  }

  @Mutation(() => CancelOrganizationDeletionPayload, {
    description:
      'Keeps an organization that was to be deleted. Permission: `organization:manage`, and only an owner. Codes: ' +
      '`identity.organization.owners-only`, `identity.organization.not-deleting`, `identity.organization.version`. Example: ' +
      '`cancelOrganizationDeletion(input: { idempotencyKey: "k1" }) { organization { settings { status } } }`.',
  })
  @RequiresOf(CancelOrganizationDeletion)
  cancelOrganizationDeletion(
    @Args('input', { description: 'Nothing but a key.' }) { idempotencyKey, ...input }: CancelOrganizationDeletionInput,
    @Context() context: RequestContext,
  ): Promise<CancelOrganizationDeletionPayload> {
    return change(context, { definition: CancelOrganizationDeletion, input: present(input), idempotencyKey });
  }
}
