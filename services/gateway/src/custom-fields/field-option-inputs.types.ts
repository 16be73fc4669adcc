import type { FieldOptionView } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { LocalizedNameInput } from '../schema/localized-name.types.js';
import { OptionColor } from '../schema/option-color.types.js';
import { RecordField } from './record-field.types.js';

@InputType({ isAbstract: true })
abstract class OptionsInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the field.' })
  readonly fieldId!: string;
}

@InputType({ isAbstract: true })
abstract class NamedOptionInput extends OptionsInput {
  @Field(() => ID, { description: 'Id of the option.' })
  readonly optionId!: string;
}

@InputType({ description: 'An option to create.' })
export class CreateFieldOptionInput extends OptionsInput {
  @Field(() => String, {
    description: 'Permanent word, 1 to 60 small letters, digits and hyphens, beginning with a letter.',
  })
  readonly key!: string;

  @Field(() => LocalizedNameInput, { description: 'The name as shown.' })
  readonly name!: LocalizedNameInput;

  @Field(() => OptionColor, { nullable: true, description: 'How it is painted. Default: `GREY`.' })
  readonly color?: FieldOptionView['color'] | null;
}

@InputType({ description: 'What to change of an option.' })
export class UpdateFieldOptionInput extends NamedOptionInput {
  @Field(() => LocalizedNameInput, { nullable: true, description: 'The name as shown. Default: as it is.' })
  readonly name?: LocalizedNameInput | null;

  @Field(() => OptionColor, { nullable: true, description: 'How it is painted. Default: as it is.' })
  readonly color?: FieldOptionView['color'] | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The option to archive.' })
export class ArchiveFieldOptionInput extends NamedOptionInput {}

@InputType({ description: 'The archived option to bring back.' })
export class UnarchiveFieldOptionInput extends NamedOptionInput {}

@InputType({ description: 'In which order the options of a field stand.' })
export class ReorderFieldOptionsInput extends OptionsInput {
  @Field(() => [ID], {
    description:
      'Ids of options that are not archived, each once, the first to stand first; the others follow as they stood.',
  })
  readonly optionIds!: string[];
}

@ObjectType({ isAbstract: true })
abstract class OptionPayload extends MutationPayload {
  @Field(() => RecordField, {
    nullable: true,
    description: 'The field as it is now; null where you may not see fields.',
  })
  readonly field!: RecordField | null;
}

@ObjectType({ description: 'The field with the option that was created.' })
export class CreateFieldOptionPayload extends OptionPayload {}

@ObjectType({ description: 'The field of the option that was changed.' })
export class UpdateFieldOptionPayload extends OptionPayload {}

@ObjectType({ description: 'The field of the option that was archived.' })
export class ArchiveFieldOptionPayload extends OptionPayload {}

@ObjectType({ description: 'The field of the option that was brought back.' })
export class UnarchiveFieldOptionPayload extends OptionPayload {}

@ObjectType({ description: 'The field whose options stand in another order now.' })
export class ReorderFieldOptionsPayload extends OptionPayload {}
