import { clearOr, type ContactView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { DateText, DateTime } from '../schema/scalars.types.js';
import { Address } from './address.types.js';
import { ContactIdentity } from './contact-identity.types.js';

export const Gender = graphqlEnum('Gender', 'A gender. Accept unknown values.', {
  female: 'Female.',
  male: 'Male.',
  other: 'Another one.',
});

export const LawfulBasis = graphqlEnum(
  'LawfulBasis',
  'By which right the organization writes to a contact first. Accept unknown values.',
  {
    consent: 'They agreed to it.',
    contract: 'There is a contract with them, or one is being made.',
    'legitimate-interest': 'The organization has an interest that weighs more than theirs to be left alone.',
    'public-source': 'They published how they can be reached for such things.',
  },
);

@ObjectType({ implements: Node, description: 'A human on the other side as the organization knows them.' })
export class Contact extends Node {
  readonly chatIds!: readonly string[];
  readonly assigneeId!: string | null;
  readonly teamId!: string | null;
  readonly collaboratorIds!: readonly string[];
  readonly namedCompany!: ContactView['company'];
  readonly statusId!: string | null;
  readonly sourceId!: string | null;
  readonly processingWayId!: string | null;
  readonly said!: ContactView['customFields'];

  @Field(() => String, { nullable: true, description: 'The name, null once erased.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'The username on the channel without `@`, null if none.' })
  readonly username!: string | null;

  @Field(() => [ContactIdentity], {
    description: 'How they can be reached: the peer that they are on Telegram first, then what was entered.',
  })
  readonly identities!: readonly ContactIdentity[];

  @Field(() => String, { nullable: true, description: 'The first name, null if none was entered.' })
  readonly firstName!: string | null;

  @Field(() => String, { nullable: true, description: 'The middle name, null if none was entered.' })
  readonly middleName!: string | null;

  @Field(() => String, { nullable: true, description: 'The last name, null if none was entered.' })
  readonly lastName!: string | null;

  @Field(() => String, { nullable: true, description: 'Their position in the company, null if none was entered.' })
  readonly role!: string | null;

  @Field(() => String, { nullable: true, description: 'Their language, BCP 47: `pt-BR`. Null if none was entered.' })
  readonly language!: string | null;

  @Field(() => Gender, { nullable: true, description: 'Their gender, null if none was entered.' })
  readonly gender!: ContactView['gender'];

  @Field(() => DateText, { nullable: true, description: 'The day they were born, null if none was entered.' })
  readonly birthDate!: string | null;

  @Field(() => Address, { nullable: true, description: 'Where they live or work, null if nothing was entered.' })
  readonly address!: Address | null;

  @Field(() => [String], { description: 'Short words that they are sorted by.' })
  readonly tags!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What else is known of them, null if nothing was entered.' })
  readonly description!: string | null;

  @Field(() => LawfulBasis, {
    nullable: true,
    description: 'By which right they are written to first; null for none, and then nobody does.',
  })
  readonly lawfulBasis!: ContactView['lawfulBasis'];

  @Field(() => String, { nullable: true, description: 'Where the basis comes from, null if nothing was entered.' })
  readonly lawfulBasisNote!: string | null;

  @Field(() => DateTime, { description: 'When they became known.' })
  readonly createdAt!: string;

  @Field(() => [String], {
    description: 'Fields that a rule of your role hides: each reads as null.',
  })
  readonly hiddenFields!: readonly string[];

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  @Field(() => DateTime, { nullable: true, description: 'The instant they are shown at, null for now.' })
  readonly asOf!: string | null;
}

export const ContactConnection = connectionType('Contact', () => Contact);

export const contactOf = (
  { name, username, company, hiddenFields = [], customFields: said, ...view }: ContactView,
  asOf: string | null = null,
): Contact => ({
  __typename: 'Contact',
  ...view,
  asOf,
  hiddenFields,
  name: clearOr(name, null),
  username: clearOr(username, null),
  namedCompany: company,
  said,
});
