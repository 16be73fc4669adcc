import {
  DeleteCompany,
  DeleteContact,
  DeleteDeal,
  RestoreCompany,
  RestoreContact,
  RestoreDeal,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { companyOf } from '../companies/company.types.js';
import { contactOf } from '../contacts/contact.types.js';
import { dealOf } from '../deals/deal.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  DeleteCompanyInput,
  DeleteCompanyPayload,
  DeleteContactInput,
  DeleteContactPayload,
  DeleteDealInput,
  DeleteDealPayload,
  RestoreCompanyInput,
  RestoreCompanyPayload,
  RestoreContactInput,
  RestoreContactPayload,
  RestoreDealInput,
  RestoreDealPayload,
} from './recycle-bin-inputs.types.js';

@Resolver()
export class RecycleBinMutationsResolver {
  @Mutation(() => DeleteContactPayload, {
    description:
      'Puts a contact into the recycle bin for 30 days; then it is erased. What hangs on it comes back with it. ' +
      'Permission: `contacts:write`. Codes: `crm.contact.not-found`, `crm.contact.version`. Example: ' +
      '`deleteContact(input: { idempotencyKey: "k1", contactId: "…" }) { position }`.',
  })
  @RequiresOf(DeleteContact)
  async deleteContact(
    @Args('input', { description: 'Which contact.' }) { idempotencyKey, ...input }: DeleteContactInput,
    @Context() context: RequestContext,
  ): Promise<DeleteContactPayload> {
    const { output, position } = await context.send(DeleteContact, present(input), { idempotencyKey });
    return { position, contactId: output.id };
  }

  @Mutation(() => RestoreContactPayload, {
    description:
      'Takes a contact out of the recycle bin as it was. Permission: `contacts:write`. Code: `crm.contact.not-found`. ' +
      'Example: `restoreContact(input: { idempotencyKey: "k1", contactId: "…" }) { contact { id } }`.',
  })
  @RequiresOf(RestoreContact)
  async restoreContact(
    @Args('input', { description: 'Which contact.' }) { idempotencyKey, contactId }: RestoreContactInput,
    @Context() context: RequestContext,
  ): Promise<RestoreContactPayload> {
    const { output, position } = await context.send(RestoreContact, { contactId }, { idempotencyKey });
    const contact = await context.readBack(context.records.contacts.load(output.id));
    return { position, contact: contact && contactOf(contact) };
  }

  @Mutation(() => DeleteCompanyPayload, {
    description:
      'Puts a company into the recycle bin for 30 days; then it is erased. What hangs on it comes back with it. ' +
      'Permission: `companies:write`. Codes: `crm.company.not-found`, `crm.company.version`. Example: ' +
      '`deleteCompany(input: { idempotencyKey: "k1", companyId: "…" }) { position }`.',
  })
  @RequiresOf(DeleteCompany)
  async deleteCompany(
    @Args('input', { description: 'Which company.' }) { idempotencyKey, ...input }: DeleteCompanyInput,
    @Context() context: RequestContext,
  ): Promise<DeleteCompanyPayload> {
    const { output, position } = await context.send(DeleteCompany, present(input), { idempotencyKey });
    return { position, companyId: output.id };
  }

  @Mutation(() => RestoreCompanyPayload, {
    description:
      'Takes a company out of the recycle bin as it was. Permission: `companies:write`. Code: `crm.company.not-found`. ' +
      'Example: `restoreCompany(input: { idempotencyKey: "k1", companyId: "…" }) { company { id } }`.',
  })
  @RequiresOf(RestoreCompany)
  async restoreCompany(
    @Args('input', { description: 'Which company.' }) { idempotencyKey, companyId }: RestoreCompanyInput,
    @Context() context: RequestContext,
  ): Promise<RestoreCompanyPayload> {
    const { output, position } = await context.send(RestoreCompany, { companyId }, { idempotencyKey });
    const company = await context.readBack(context.records.companies.load(output.id));
    return { position, company: company && companyOf(company) };
  }

  @Mutation(() => DeleteDealPayload, {
    description:
      'Puts a deal into the recycle bin for 30 days; then it is erased. What hangs on it comes back with it. ' +
      'Permission: `deals:write`. Codes: `crm.deal.not-found`, `crm.deal.version`. Example: ' +
      '`deleteDeal(input: { idempotencyKey: "k1", dealId: "…" }) { position }`.',
  })
  @RequiresOf(DeleteDeal)
  async deleteDeal(
    @Args('input', { description: 'Which deal.' }) { idempotencyKey, ...input }: DeleteDealInput,
    @Context() context: RequestContext,
  ): Promise<DeleteDealPayload> {
    const { output, position } = await context.send(DeleteDeal, present(input), { idempotencyKey });
    return { position, dealId: output.id };
  }

  @Mutation(() => RestoreDealPayload, {
    description:
      'Takes a deal out of the recycle bin as it was. Permission: `deals:write`. Code: `crm.deal.not-found`. ' +
      'Example: `restoreDeal(input: { idempotencyKey: "k1", dealId: "…" }) { deal { id } }`.',
  })
  @RequiresOf(RestoreDeal)
  async restoreDeal(
    @Args('input', { description: 'Which deal.' }) { idempotencyKey, dealId }: RestoreDealInput,
    @Context() context: RequestContext,
  ): Promise<RestoreDealPayload> {
    const { output, position } = await context.send(RestoreDeal, { dealId }, { idempotencyKey });
    const deal = await context.readBack(context.records.deals.load(output.id));
    return { position, deal: deal && dealOf(deal) };
  }
}
