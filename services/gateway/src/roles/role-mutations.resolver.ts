import { ArchiveRole, ChangeRole, CreateRole } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { type Done, RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveRoleInput,
  ArchiveRolePayload,
  ChangeRoleInput,
  ChangeRolePayload,
  CreateRoleInput,
  CreateRolePayload,
  grantsGiven,
} from './role-inputs.types.js';

const codes =
  'Codes: `identity.role.beyond-yours`, `identity.role.rows-not-possible`, `identity.role.name-built-in`, ' +
  '`identity.role.name-taken`';

@Resolver()
export class RoleMutationsResolver {
  @Mutation(() => CreateRolePayload, {
    description:
      `Creates a role of the organization’s own; nobody gives what they don’t hold. Permission: \`roles:manage\`. ${codes}. ` +
      'Example: `createRole(input: { idempotencyKey: "k1", name: "Closer", ' +
      'grants: [{ permission: "deals:read", rows: ALL }] }) { roleId }`.',
  })
  @RequiresOf(CreateRole)
  async createRole(
    @Args('input', { description: 'The role.' }) { idempotencyKey, ...input }: CreateRoleInput,
    @Context() context: RequestContext,
  ): Promise<CreateRolePayload> {
    return payloadOf(
      await context.send(CreateRole, { ...input, grants: grantsGiven(input.grants) }, { idempotencyKey }),
    );
  }

  @Mutation(() => ChangeRolePayload, {
    description:
      'Changes a role of the organization’s own, for everybody who has it, within 5 seconds. Permission: ' +
      `\`roles:manage\`. ${codes}, \`identity.role.not-found\`, \`identity.role.archived\`, \`identity.role.version\`, ` +
      '`identity.role.above-yours`. Example: ' +
      '`changeRole(input: { idempotencyKey: "k1", roleId: "…", name: "Finisher" }) { position }`.',
  })
  @RequiresOf(ChangeRole)
  async changeRole(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: ChangeRoleInput,
    @Context() context: RequestContext,
  ): Promise<ChangeRolePayload> {
    const { grants, ...named } = present(input);
    const change = { ...named, ...(grants && { grants: grantsGiven(grants) }) };
    return payloadOf(await context.send(ChangeRole, change, { idempotencyKey }));
  }

  @Mutation(() => ArchiveRolePayload, {
    description:
      'Archives a role of the organization’s own: it gives nothing any more, to whoever has it, within 5 seconds. ' +
      'Permission: `roles:manage`. Codes: `identity.role.not-found`, `identity.role.above-yours`. Example: ' +
      '`archiveRole(input: { idempotencyKey: "k1", roleId: "…" }) { position }`.',
  })
  @RequiresOf(ArchiveRole)
  async archiveRole(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveRoleInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveRolePayload> {
    return payloadOf(await context.send(ArchiveRole, input, { idempotencyKey }));
  }
}

const payloadOf = ({ output, position }: Done<typeof CreateRole | typeof ChangeRole | typeof ArchiveRole>) => ({
  position,
  roleId: output.id,
});
