import type { MergeableField, MergeSide } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { Contact } from '../contacts/contact.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { FieldChange } from '../versions/version.types.js';

export const MergeableFieldType = graphqlEnum<MergeableField>(
  'MergeableField',
  'A field of which one of two values wins when contacts are merged.',
  {
    name: 'The name.',
    firstName: 'The first name.',
    middleName: 'The middle name.',
    lastName: 'The last name.',
    role: 'The position in the company.',
    companyId: 'The company.',
    language: 'The language.',
    gender: 'The gender.',
    birthDate: 'The day they were born.',
    address: 'The address.',
    tags: 'The tags.',
    description: 'What else is known of them.',
    lawfulBasis: 'By which right they are written to first.',
    lawfulBasisNote: 'Where that basis comes from.',
    statusId: 'The status.',
    sourceId: 'The source.',
    processingWayId: 'The way of processing.',
  },
);

export const MergeSideType = graphqlEnum<MergeSide>('MergeSide', 'One of two contacts that are merged.', {
  leading: 'The one that leads.',
  merged: 'The one that is merged into it.',
});

@InputType({ description: 'Whose value of a field wins.' })
export class MergedFieldInput {
  @Field(() => MergeableFieldType, { description: 'Which field.' })
  readonly field!: MergeableField;

  @Field(() => MergeSideType, { description: 'Whose value.' })
  readonly winner!: MergeSide;
}

@InputType({ description: 'Whose value of a field of your own wins.' })
export class MergedCustomFieldInput {
  @Field(() => ID, { description: 'Id of the field.' })
  readonly fieldId!: string;

  @Field(() => MergeSideType, { description: 'Whose value.' })
  readonly winner!: MergeSide;
}

@InputType({ description: 'Which two contacts are one person, and which of them leads.' })
export class MergeContactsInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact that leads: it has from here on what both had.' })
  readonly leadingId!: string;

  @Field(() => ID, { description: 'Id of the contact that is merged into it.' })
  readonly mergedId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;

  @Field(() => [MergedFieldInput], {
    nullable: true,
    description: 'Whose value wins. Default: the more complete one, and the tags of both.',
  })
  readonly values?: MergedFieldInput[] | null;

  @Field(() => [MergedCustomFieldInput], {
    nullable: true,
    description:
      'The same of fields of your own. Default: the value that there is, and of two that of the one that leads.',
  })
  readonly customValues?: MergedCustomFieldInput[] | null;
}

@ObjectType({ description: 'The contact that leads, with what both had.' })
export class MergeContactsPayload extends MutationPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it is now; null where you don’t reach it.' })
  readonly contact!: Contact | null;
}

@InputType({ description: 'Which contact is to stand for itself again.' })
export class UnmergeContactInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the contact that was merged into another.' })
  readonly contactId!: string;
}

@ObjectType({ description: 'Two contacts again.' })
export class UnmergeContactPayload extends MutationPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact as it was before; null where you don’t reach it.' })
  readonly contact!: Contact | null;

  @Field(() => Contact, {
    nullable: true,
    description:
      'The one that it was merged into; null where it stood for itself already, or you don’t reach that one.',
  })
  readonly leading!: Contact | null;

  @Field(() => [FieldChange], {
    description:
      'Fields of that one that were changed since the merge and stay as they are: what each was before the merge, and ' +
      'what it is now.',
  })
  readonly conflicts!: readonly FieldChange[];
}
