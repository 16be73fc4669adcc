import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { SharingInput } from '../assignees/sharing.types.js';
import { AddressInput } from '../contacts/address.types.js';
import { CustomFieldInput } from '../custom-fields/custom-field-inputs.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { Company } from './company.types.js';

@ObjectType({ isAbstract: true })
abstract class CompanyPayload extends MutationPayload {
  @Field(() => Company, { nullable: true, description: 'The company as it is now; null where you don’t reach it.' })
  readonly company!: Company | null;
}

const otherwise = 'Left out: as it is. Null: none.';

@InputType({ isAbstract: true })
abstract class CompanyFieldsInput extends MutationInput {
  @Field(() => String, { nullable: true, description: `What it does, 1 to 200 characters. ${otherwise}` })
  readonly industry?: string | null;

  @Field(() => Int, { nullable: true, description: `How many people work there, 0 to 10,000,000. ${otherwise}` })
  readonly employeeCount?: number | null;

  @Field(() => String, {
    nullable: true,
    description: `The address of its site, \`https://…\`, at most 500 characters. ${otherwise}`,
  })
  readonly website?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Words that it is sorted by: at most 50, each 1 to 50 characters and no word twice. ${otherwise}`,
  })
  readonly tags?: string[] | null;

  @Field(() => String, { nullable: true, description: `What else is known, 1 to 4,000 characters. ${otherwise}` })
  readonly description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `A phone in international form, such as \`+49 30 901820\`. ${otherwise}`,
  })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: `A mail address. ${otherwise}` })
  readonly mail?: string | null;

  @Field(() => AddressInput, { nullable: true, description: `Where it is. ${otherwise}` })
  readonly address?: AddressInput | null;

  @Field(() => ID, { nullable: true, description: `An option of the built-in field \`status\`. ${otherwise}` })
  readonly statusId?: string | null;

  @Field(() => ID, { nullable: true, description: `An option of the built-in field \`lifecycle-stage\`. ${otherwise}` })
  readonly lifecycleStageId?: string | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: `Values of fields of your own, each once; those that are not named stay. ${otherwise}`,
  })
  readonly customFields?: CustomFieldInput[] | null;
}

@InputType({ description: 'A company to create.' })
export class CreateCompanyInput extends CompanyFieldsInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  readonly name!: string;
}

@ObjectType({ description: 'The company that was created.' })
export class CreateCompanyPayload extends CompanyPayload {}

@InputType({ description: 'What of a company shall be other: what is left out stays, what is null is no more.' })
export class UpdateCompanyInput extends CompanyFieldsInput {
  @Field(() => ID, { description: 'Id of the company.' })
  readonly companyId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called, 1 to 200 characters. Default: as it is.',
  })
  readonly name?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The company that was changed.' })
export class UpdateCompanyPayload extends CompanyPayload {}

@InputType({ description: 'Who shall answer for a company.' })
export class AssignCompanyInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the company.' })
  readonly companyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A member, by the id of the principal that it is. Default: nobody answers for it.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team. Default: none.' })
  readonly teamId?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The company that was assigned.' })
export class AssignCompanyPayload extends CompanyPayload {}

@InputType({ description: 'With whom a company is shared by name.' })
export class SetCompanyCollaboratorsInput extends SharingInput {
  @Field(() => ID, { description: 'Id of the company.' })
  readonly companyId!: string;
}

@ObjectType({ description: 'The company that was shared, or is no more.' })
export class SetCompanyCollaboratorsPayload extends CompanyPayload {}
