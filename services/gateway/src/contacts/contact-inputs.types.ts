import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { SharingInput } from '../assignees/sharing.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { Contact } from './contact.types.js';

@InputType({ description: 'Who shall answer for a contact.' })
export class AssignContactInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A member, by the id of the principal that it is. Default: nobody answers for them.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team. Default: none.' })
  readonly teamId?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The contact that was assigned.' })
export class AssignContactPayload extends MutationPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it is now; null where you reach it no more.' })
  readonly contact!: Contact | null;
}

@InputType({ description: 'With whom a contact is shared by name.' })
export class SetContactCollaboratorsInput extends SharingInput {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly contactId!: string;
}

@ObjectType({ description: 'The contact that was shared, or is no more.' })
export class SetContactCollaboratorsPayload extends MutationPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it is now; null where you reach it no more.' })
  readonly contact!: Contact | null;
}
