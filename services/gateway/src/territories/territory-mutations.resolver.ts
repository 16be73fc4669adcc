import {
  ApplyTerritories,
  ArchiveTerritory,
  ChangeTerritory,
  CreateTerritory,
  ReorderTerritories,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { conditionsOf } from './conditions-of.types.js';
import {
  ApplyTerritoriesInput,
  ApplyTerritoriesPayload,
  ArchiveTerritoryInput,
  ArchiveTerritoryPayload,
  ChangeTerritoryInput,
  ChangeTerritoryPayload,
  CreateTerritoryInput,
  CreateTerritoryPayload,
  ReorderTerritoriesInput,
  ReorderTerritoriesPayload,
} from './territory-inputs.types.js';

@Resolver()
export class TerritoryMutationsResolver {
  @Mutation(() => CreateTerritoryPayload, {
    description:
      'Creates a territory, asked after all others. Records that are there stay as they are until `applyTerritories`. ' +
      'Permission: `territories:manage`. Needs `contacts:read` and `deals:read` too. Codes: `crm.territory.too-many`, ' +
      '`crm.territory.too-many-values`, `access.team-unknown`, `access.assignee-unknown`, `access.field-not-allowed`. Example: ' +
      '`createTerritory(input: { idempotencyKey: "k1", name: "Riga", teamId: "…", ' +
      'contactConditions: { username: { startsWith: "lv_" } } }) { territoryId }`.',
  })
  @RequiresOf(CreateTerritory)
  async createTerritory(
    @Args('input', { description: 'The territory.' }) { idempotencyKey, ...input }: CreateTerritoryInput,
    @Context() context: RequestContext,
  ): Promise<CreateTerritoryPayload> {
    const { name, teamId, assigneeId = null } = input;
    const territory = { name, teamId, assigneeId, ...conditionsOf(input) };
    const { output, position } = await context.send(CreateTerritory, territory, { idempotencyKey });
    return { position, territoryId: output.id };
  }

  @Mutation(() => ChangeTerritoryPayload, {
    description:
      'Changes a territory. Records that are there stay as they are until `applyTerritories`. Permission: ' +
      '`territories:manage`. Needs `contacts:read` and `deals:read` too. Codes: `crm.territory.not-found`, ' +
      '`crm.territory.version`, `crm.territory.too-many-values`, `access.team-unknown`, `access.assignee-unknown`, ' +
      '`access.field-not-allowed`. Example: `changeTerritory(input: { idempotencyKey: "k1", territoryId: "…", name: "Riga" }) { position }`.',
  })
  @RequiresOf(ChangeTerritory)
  async changeTerritory(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: ChangeTerritoryInput,
    @Context() context: RequestContext,
  ): Promise<ChangeTerritoryPayload> {
    const { contactConditions: _contacts, dealConditions: _deals, ...named } = present(input);
    const alone = named.teamId !== undefined && named.assigneeId === undefined ? { assigneeId: null } : {};
    const change = { ...named, ...alone, ...conditionsOf(input) };
    const { output, position } = await context.send(ChangeTerritory, change, { idempotencyKey });
    return { position, territoryId: output.id };
  }

  @Mutation(() => ReorderTerritoriesPayload, {
    description:
      'Says in which order territories are asked: the first that fits takes. Permission: `territories:manage`. Code: ' +
      '`crm.territory.order`. Example: `reorderTerritories(input: { idempotencyKey: "k1", territoryIds: ["…"] }) ' +
      '{ position }`.',
  })
  @RequiresOf(ReorderTerritories)
  async reorderTerritories(
    @Args('input', { description: 'The order.' }) { idempotencyKey, ...input }: ReorderTerritoriesInput,
    @Context() context: RequestContext,
  ): Promise<ReorderTerritoriesPayload> {
    const { position } = await context.send(ReorderTerritories, input, { idempotencyKey });
    return { position };
  }

  @Mutation(() => ArchiveTerritoryPayload, {
    description:
      'Archives a territory: it takes nothing more, what it took stays so. Permission: `territories:manage`. Code: ' +
      '`crm.territory.not-found`. Example: `archiveTerritory(input: { idempotencyKey: "k1", territoryId: "…" }) ' +
      '{ position }`.',
  })
  @RequiresOf(ArchiveTerritory)
  async archiveTerritory(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveTerritoryInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveTerritoryPayload> {
    const { output, position } = await context.send(ArchiveTerritory, input, { idempotencyKey });
    return { position, territoryId: output.id };
  }

  @Mutation(() => ApplyTerritoriesPayload, {
    description:
      'Asks the territories about all contacts and deals that are there, 100 at a time, as one change set; ' +
      '`territoryApplication` says how far. Whom somebody named by hand stays so. Permission: `territories:manage`. ' +
      'Example: `applyTerritories(input: { idempotencyKey: "k1" }) { changeSetId }`.',
  })
  @RequiresOf(ApplyTerritories)
  async applyTerritories(
    @Args('input', { description: 'Nothing but the key.' }) { idempotencyKey }: ApplyTerritoriesInput,
    @Context() context: RequestContext,
  ): Promise<ApplyTerritoriesPayload> {
    const { output, position } = await context.send(ApplyTerritories, {}, { idempotencyKey });
    return { position, changeSetId: output.id };
  }
}
