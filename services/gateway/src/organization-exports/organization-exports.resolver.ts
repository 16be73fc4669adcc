import { ListOrganizationExports, OpenOrganizationExport, RequestOrganizationExport } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { EXPORT_PATH } from './export-download.controller.js';
import {
  OpenOrganizationExportInput,
  OpenOrganizationExportPayload,
  OrganizationExport,
  organizationExportOf,
  RequestOrganizationExportInput,
  RequestOrganizationExportPayload,
} from './organization-export.types.js';

@Resolver()
export class OrganizationExportsResolver {
  @Query(() => [OrganizationExport], {
    description: 'The last 20 exports of the organization, the newest first. Permission: `organization:manage`.',
  })
  @RequiresOf(ListOrganizationExports)
  async organizationExports(
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<OrganizationExport[]> {
    context.after(atLeast);
    const { items } = await context.ask(ListOrganizationExports, context.since(ListOrganizationExports));
    return items.map(organizationExportOf);
  }

  @Mutation(() => RequestOrganizationExportPayload, {
    description:
      'Begins to write everything that the organization holds into one ZIP: a file of JSON lines for each kind of record ' +
      'and for the events of each service, without passwords, keys and sessions. Permission: `organization:manage`, and ' +
      'only an owner, who proves once more that it is they. Codes: `identity.organization-export.owners-only`, ' +
      '`identity.organization.proof-needed`, `identity.second-factor.code-wrong`, `identity.password.wrong`, ' +
      '`identity.organization-export.no-folder`. Example: ' +
      '`requestOrganizationExport(input: { idempotencyKey: "k1", password: "…" }) { organizationExportId }`.',
  })
  @RequiresOf(RequestOrganizationExport)
  async requestOrganizationExport(
    @Args('input', { description: 'The proof.' }) { idempotencyKey, ...input }: RequestOrganizationExportInput,
    @Context() context: RequestContext,
  ): Promise<RequestOrganizationExportPayload> {
    const { output, position } = await context.send(RequestOrganizationExport, present(input), { idempotencyKey });
    return { position, organizationExportId: output.id };
  }

  @Mutation(() => OpenOrganizationExportPayload, {
    description:
      'Gives an address from which a finished export can be downloaded for 5 minutes; a repeated call gives another one. ' +
      'Permission: `organization:manage`, and only an owner. Codes: `identity.organization-export.owners-only`, ' +
      '`identity.organization-export.not-found`, `identity.organization-export.not-ready`. Example: ' +
      '`openOrganizationExport(input: { idempotencyKey: "k1", organizationExportId: "…" }) { address }`.',
  })
  @RequiresOf(OpenOrganizationExport)
  async openOrganizationExport(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: OpenOrganizationExportInput,
    @Context() context: RequestContext,
  ): Promise<OpenOrganizationExportPayload> {
    const { output, position } = await context.send(OpenOrganizationExport, input, { idempotencyKey });
    const { ticket, expiresAt } = output;
    return { position, ...input, address: `${EXPORT_PATH}/${ticket}`, expiresAt };
  }
}
