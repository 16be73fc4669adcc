import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { Company } from '../companies/company.types.js';
import { Contact } from '../contacts/contact.types.js';
import { Deal } from '../deals/deal.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';

@InputType({ description: 'Which contact to delete.' })
export class DeleteContactInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The contact lies in the recycle bin.' })
export class DeleteContactPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the contact: give it to `restoreContact`.' })
  readonly contactId!: string;
}

@InputType({ description: 'Which deleted contact to bring back.' })
export class RestoreContactInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;
}

@ObjectType({ description: 'The contact that was brought back.' })
export class RestoreContactPayload extends MutationPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it is now; null where you don’t reach it.' })
  readonly contact!: Contact | null;
}

@InputType({ description: 'Which company to delete.' })
export class DeleteCompanyInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the company.' })
  readonly companyId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The company lies in the recycle bin.' })
export class DeleteCompanyPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the company: give it to `restoreCompany`.' })
  readonly companyId!: string;
}

@InputType({ description: 'Which deleted company to bring back.' })
export class RestoreCompanyInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the company.' })
  readonly companyId!: string;
}

@ObjectType({ description: 'The company that was brought back.' })
export class RestoreCompanyPayload extends MutationPayload {
  @Field(() => Company, { nullable: true, description: 'The company as it is now; null where you don’t reach it.' })
  readonly company!: Company | null;
}

@InputType({ description: 'Which deal to delete.' })
export class DeleteDealInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The deal lies in the recycle bin.' })
export class DeleteDealPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the deal: give it to `restoreDeal`.' })
  readonly dealId!: string;
}

@InputType({ description: 'Which deleted deal to bring back.' })
export class RestoreDealInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;
}

@ObjectType({ description: 'The deal that was brought back.' })
export class RestoreDealPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now; null where you don’t reach it.' })
  readonly deal!: Deal | null;
}
