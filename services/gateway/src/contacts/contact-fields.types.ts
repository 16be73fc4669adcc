import type { Gender as OneGender, LawfulBasis as OneBasis } from '@parley/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

import { CustomFieldInput } from '../custom-fields/custom-field-inputs.types.js';
import { MutationInput } from '../schema/input.types.js';
import { DateText } from '../schema/scalars.types.js';
import { AddressInput } from './address.types.js';
import { Gender, LawfulBasis } from './contact.types.js';

const otherwise = 'Left out: as it is. Null: none.';

/** What may be entered about a contact beside the name. */
@InputType({ isAbstract: true })
export abstract class ContactFieldsInput extends MutationInput {
  @Field(() => String, { nullable: true, description: `The first name, 1 to 100 characters. ${otherwise}` })
  readonly firstName?: string | null;

  @Field(() => String, { nullable: true, description: `The middle name, 1 to 100 characters. ${otherwise}` })
  readonly middleName?: string | null;

  @Field(() => String, { nullable: true, description: `The last name, 1 to 100 characters. ${otherwise}` })
  readonly lastName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The position in the company, 1 to 200 characters. ${otherwise}`,
  })
  readonly role?: string | null;

  @Field(() => String, { nullable: true, description: `The language, BCP 47: \`pt-BR\`. ${otherwise}` })
  readonly language?: string | null;

  @Field(() => Gender, { nullable: true, description: `The gender. ${otherwise}` })
  readonly gender?: OneGender | null;

  @Field(() => DateText, { nullable: true, description: `The day they were born. ${otherwise}` })
  readonly birthDate?: string | null;

  @Field(() => AddressInput, { nullable: true, description: `Where they live or work. ${otherwise}` })
  readonly address?: AddressInput | null;

  @Field(() => [String], {
    nullable: true,
    description: `Words that they are sorted by: at most 50, each 1 to 50 characters and no word twice. ${otherwise}`,
  })
  readonly tags?: string[] | null;

  @Field(() => String, { nullable: true, description: `What else is known, 1 to 4,000 characters. ${otherwise}` })
  readonly description?: string | null;

  @Field(() => LawfulBasis, { nullable: true, description: `By which right they are written to first. ${otherwise}` })
  readonly lawfulBasis?: OneBasis | null;

  @Field(() => String, {
    nullable: true,
    description: `Where the basis comes from, 1 to 1,000 characters. ${otherwise}`,
  })
  readonly lawfulBasisNote?: string | null;

  @Field(() => ID, { nullable: true, description: `An option of the built-in field \`status\`. ${otherwise}` })
  readonly statusId?: string | null;

  @Field(() => ID, { nullable: true, description: `An option of the built-in field \`source\`. ${otherwise}` })
  readonly sourceId?: string | null;

  @Field(() => ID, { nullable: true, description: `An option of the built-in field \`processing-way\`. ${otherwise}` })
  readonly processingWayId?: string | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: `Values of fields of your own, each once; those that are not named stay. ${otherwise}`,
  })
  readonly customFields?: CustomFieldInput[] | null;
}
