import { AssignCompany, CreateCompany, SetCompanyCollaborators, UpdateCompany } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { givenValues } from '../custom-fields/custom-field-inputs.types.js';
import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import { assignmentOf } from '../teams/assignment.types.js';
import {
  AssignCompanyInput,
  AssignCompanyPayload,
  CreateCompanyInput,
  CreateCompanyPayload,
  SetCompanyCollaboratorsInput,
  SetCompanyCollaboratorsPayload,
  UpdateCompanyInput,
  UpdateCompanyPayload,
} from './company-inputs.types.js';
import { companyOf } from './company.types.js';

const change = changing(async (id, context) => {
  const company = await context.readBack(context.records.companies.load(id));
  return { company: company && companyOf(company) };
});

@Resolver()
export class CompanyMutationsResolver {
  @Mutation(() => CreateCompanyPayload, {
    description:
      'Creates a company; you answer for it at first. One spelling of a name is one company. Permission: ' +
      '`companies:write`. Codes: `crm.company.exists`, `crm.company.phone-invalid`, `crm.field.invalid`. Example: ' +
      '`createCompany(input: { idempotencyKey: "k1", name: "Blue Sky", industry: "Roofs" }) { company { id } }`.',
  })
  @RequiresOf(CreateCompany)
  createCompany(
    @Args('input', { description: 'The company.' })
    { idempotencyKey, address, customFields, ...asked }: CreateCompanyInput,
    @Context() context: RequestContext,
  ): Promise<CreateCompanyPayload> {
    const input = {
      ...asked,
      ...(address && { address: present(address) }),
      ...(customFields && { customFields: givenValues(customFields) }),
    };
    return change(context, { definition: CreateCompany, input, idempotencyKey });
  }

  @Mutation(() => UpdateCompanyPayload, {
    description:
      'Changes what is named of a company: what is left out stays, what is null is no more. Permission: ' +
      '`companies:write`. Codes: `crm.company.version`, `crm.company.phone-invalid`, `crm.field.invalid`. Example: ' +
      '`updateCompany(input: { idempotencyKey: "k1", companyId: "…", employeeCount: 20 }) { company { version } }`.',
  })
  @RequiresOf(UpdateCompany)
  updateCompany(
    @Args('input', { description: 'Which company, and what.' })
    { idempotencyKey, address, name, expectedVersion, customFields, ...asked }: UpdateCompanyInput,
    @Context() context: RequestContext,
  ): Promise<UpdateCompanyPayload> {
    const input = {
      ...asked,
      ...present({ name, expectedVersion }),
      ...(customFields && { customFields: givenValues(customFields) }),
      ...(address !== undefined && { address: address && present(address) }),
    };
    return change(context, { definition: UpdateCompany, input, idempotencyKey });
  }

  @Mutation(() => AssignCompanyPayload, {
    description:
      'Says who answers for a company: whoever holds companies over own or team rows sees it by that. Permission: ' +
      '`companies:write`. Codes: `access.assignee-unknown`, `access.team-unknown`, `crm.company.version`. Example: ' +
      '`assignCompany(input: { idempotencyKey: "k1", companyId: "…", assigneeId: "…" }) { company { assignee { name } } }`.',
  })
  @RequiresOf(AssignCompany)
  assignCompany(
    @Args('input', { description: 'Which company, and who.' }) { idempotencyKey, ...input }: AssignCompanyInput,
    @Context() context: RequestContext,
  ): Promise<AssignCompanyPayload> {
    return change(context, { definition: AssignCompany, input: assignmentOf(input), idempotencyKey });
  }

  @Mutation(() => SetCompanyCollaboratorsPayload, {
    description:
      'Shares a company by name: whoever is named and holds companies over own or team rows sees it by that, and none ' +
      'of its contacts. Permission: `companies:write`. Codes: `access.assignee-unknown`, `crm.company.version`. Example: ' +
      '`setCompanyCollaborators(input: { idempotencyKey: "k1", companyId: "…", collaboratorIds: ["…"] }) { position }`.',
  })
  @RequiresOf(SetCompanyCollaborators)
  setCompanyCollaborators(
    @Args('input', { description: 'Which company, and with whom.' })
    { idempotencyKey, ...input }: SetCompanyCollaboratorsInput,
    @Context() context: RequestContext,
  ): Promise<SetCompanyCollaboratorsPayload> {
    return change(context, { definition: SetCompanyCollaborators, input: present(input), idempotencyKey });
  }
}
