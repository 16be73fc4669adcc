import type { FieldOptionView, FieldView } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { LocalizedNameInput } from '../schema/localized-name.types.js';
import { OptionColor } from '../schema/option-color.types.js';
import { FieldType, RecordField, RecordKind } from './record-field.types.js';

const permanent = 'Permanent word, 1 to 60 small letters, digits and hyphens, beginning with a letter.';

@ArgsType()
export class RecordFieldsArgs extends AtLeastArgs {
  @Field(() => RecordKind, { nullable: true, description: 'Of which records. Default: of all kinds.' })
  readonly recordKind?: FieldView['recordKind'] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that are archived instead. Default: those that are not.',
  })
  readonly isArchived?: boolean | null;
}

@InputType({ description: 'An option that a field begins with.' })
export class NewFieldOptionInput {
  @Field(() => String, { description: permanent })
  readonly key!: string;

  @Field(() => LocalizedNameInput, { description: 'The name as shown.' })
  readonly name!: LocalizedNameInput;

  @Field(() => OptionColor, { nullable: true, description: 'How it is painted. Default: `GREY`.' })
  readonly color?: FieldOptionView['color'] | null;
}

@InputType({ description: 'A field to create.' })
export class CreateFieldInput extends MutationInput {
  @Field(() => RecordKind, { description: 'Of which records.' })
  readonly recordKind!: FieldView['recordKind'];

  @Field(() => String, { description: permanent })
  readonly key!: string;

  @Field(() => LocalizedNameInput, { description: 'The name as shown.' })
  readonly name!: LocalizedNameInput;

  @Field(() => FieldType, { description: 'What it holds; it stays so.' })
  readonly type!: FieldView['type'];

  @Field(() => RecordKind, { nullable: true, description: 'What a relation leads to; for no other type.' })
  readonly relatedKind?: FieldView['recordKind'] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether whoever creates a record must say it. Default: false.',
  })
  readonly isRequired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether no two records may have the same text, number, address, phone or mail. Default: false.',
  })
  readonly isUnique?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What members read beside it, 1 to 1,000 characters. Default: nothing.',
  })
  readonly helpText?: string | null;

  @Field(() => [NewFieldOptionInput], {
    nullable: true,
    description: 'What a select or multi-select can be, in order, at most 500. Default: nothing yet.',
  })
  readonly options?: NewFieldOptionInput[] | null;
}

@InputType({ isAbstract: true })
abstract class NamedFieldInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the field.' })
  readonly fieldId!: string;
}

@InputType({ description: 'What to change of a field.' })
export class UpdateFieldInput extends NamedFieldInput {
  @Field(() => LocalizedNameInput, { nullable: true, description: 'The name as shown. Default: as it is.' })
  readonly name?: LocalizedNameInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether whoever creates a record must say it. Default: as it is.',
  })
  readonly isRequired?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether no two records may have the same value from now on. Default: as it is.',
  })
  readonly isUnique?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What members read beside it, 1 to 1,000 characters; null for nothing. Default: as it is.',
  })
  readonly helpText?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The field to archive.' })
export class ArchiveFieldInput extends NamedFieldInput {}

@InputType({ description: 'The archived field to bring back.' })
export class UnarchiveFieldInput extends NamedFieldInput {}

@InputType({ description: 'In which order fields stand.' })
export class ReorderFieldsInput extends MutationInput {
  @Field(() => RecordKind, { description: 'Of which records.' })
  readonly recordKind!: FieldView['recordKind'];

  @Field(() => [ID], {
    description:
      'Ids of fields that are not archived, each once, the first to stand first; the others follow as they stood.',
  })
  readonly fieldIds!: string[];
}

@ObjectType({ isAbstract: true })
abstract class FieldPayload extends MutationPayload {
  @Field(() => RecordField, {
    nullable: true,
    description: 'The field as it is now; null where you may not see fields.',
  })
  readonly field!: RecordField | null;
}

@ObjectType({ description: 'The field that was created.' })
export class CreateFieldPayload extends FieldPayload {}

@ObjectType({ description: 'The field that was changed.' })
export class UpdateFieldPayload extends FieldPayload {}

@ObjectType({ description: 'The field that was archived.' })
export class ArchiveFieldPayload extends FieldPayload {}

@ObjectType({ description: 'The field that was brought back.' })
export class UnarchiveFieldPayload extends FieldPayload {}

@ObjectType({ description: 'The fields stand in another order now.' })
export class ReorderFieldsPayload extends MutationPayload {}
