import type { IdentityChannel } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { ContactFieldsInput } from './contact-fields.types.js';
import { EnteredChannel } from './contact-identity.types.js';
import { Contact } from './contact.types.js';

@ObjectType({ isAbstract: true })
abstract class ContactPayload extends MutationPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it is now; null where you don’t reach it.' })
  readonly contact!: Contact | null;
}

const written =
  'A phone in international form, a mail address, a handle or the address of its page; 1 to 300 characters.';

@InputType({ description: 'One way to reach a contact.' })
export class ContactIdentityInput {
  @Field(() => EnteredChannel, { description: 'What it is a way on.' })
  readonly channel!: IdentityChannel;

  @Field(() => String, { description: written })
  readonly value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the one to use first of its channel. Default: where it is the only one.',
  })
  readonly isPrimary?: boolean | null;
}

@InputType({ description: 'A contact to create.' })
export class CreateContactInput extends ContactFieldsInput {
  @Field(() => String, { description: 'What they are called, 1 to 200 characters.' })
  readonly name!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the company that they belong to. Default: none.' })
  readonly companyId?: string | null;

  @Field(() => [ContactIdentityInput], {
    nullable: true,
    description: 'How they can be reached, at most 20. Default: not yet.',
  })
  readonly identities?: ContactIdentityInput[] | null;
}

@ObjectType({ description: 'The contact that was created.' })
export class CreateContactPayload extends ContactPayload {}

@InputType({ description: 'What of a contact shall be other: what is left out stays, what is null is no more.' })
export class UpdateContactInput extends ContactFieldsInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What they are called, 1 to 200 characters. Default: as it is.',
  })
  readonly name?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the company that they belong to. Left out: as it is. Null: none.',
  })
  readonly companyId?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The contact that was changed.' })
export class UpdateContactPayload extends ContactPayload {}

@InputType({ description: 'One more way to reach a contact.' })
export class AddContactIdentityInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;

  @Field(() => EnteredChannel, { description: 'What it is a way on.' })
  readonly channel!: IdentityChannel;

  @Field(() => String, { description: written })
  readonly value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is the one to use first of its channel. Default: where it is the only one.',
  })
  readonly isPrimary?: boolean | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The contact that can be reached so.' })
export class AddContactIdentityPayload extends ContactPayload {}

@InputType({ description: 'Which way to reach a contact is none any more.' })
export class RemoveContactIdentityInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;

  @Field(() => ID, { description: 'Id of the identity, as the contact names it.' })
  readonly identityId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The contact that can’t be reached so any more.' })
export class RemoveContactIdentityPayload extends ContactPayload {}
