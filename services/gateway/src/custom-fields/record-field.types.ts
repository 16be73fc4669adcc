import type { FieldOptionView, FieldView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { LocalizedName } from '../pipelines/pipeline.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { OptionColor } from '../schema/option-color.types.js';

export const RecordKind = graphqlEnum('RecordKind', 'A kind of records that have fields. Accept unknown values.', {
  contact: 'Contacts.',
  company: 'Companies.',
  deal: 'Deals.',
  lead: 'Leads.',
});

export const FieldType = graphqlEnum('FieldType', 'What a field holds. Accept unknown values.', {
  text: 'One line, at most 1,000 characters.',
  'long-text': 'Lines, at most 20,000 characters.',
  number: 'A decimal of at most 20 digits before and 10 after the point.',
  money: 'An amount in a currency.',
  date: 'A day.',
  'date-time': 'An instant.',
  boolean: 'Whether something is so.',
  select: 'One of its options.',
  'multi-select': 'Some of its options.',
  relation: 'Another record.',
  url: 'An address in the web, by http or https.',
  phone: 'A phone, kept as E.164 has it.',
  mail: 'A mail address, kept in small letters.',
});

@ObjectType({ description: 'One thing that a select can be.' })
export class FieldOption {
  @Field(() => ID, { description: 'A lower-case UUID.' })
  readonly id!: string;

  @Field(() => String, { description: 'Permanent word for rules, imports and presets, such as `partner`.' })
  readonly key!: string;

  @Field(() => LocalizedName, { description: 'The name as shown.' })
  readonly name!: LocalizedName;

  @Field(() => OptionColor, { description: 'How it is painted.' })
  readonly color!: FieldOptionView['color'];

  @Field(() => Boolean, { description: 'Whether it can be chosen no more; records that have it keep it.' })
  readonly isArchived!: boolean;
}

@ObjectType({ implements: Node, description: 'Something that records of one kind say of themselves.' })
export class RecordField extends Node {
  @Field(() => RecordKind, { description: 'Of which records.' })
  readonly recordKind!: FieldView['recordKind'];

  @Field(() => String, { description: 'Permanent word for rules, imports and templates, such as `lifecycle-stage`.' })
  readonly key!: string;

  @Field(() => LocalizedName, { description: 'The name as shown.' })
  readonly name!: LocalizedName;

  @Field(() => FieldType, { description: 'What it holds.' })
  readonly type!: FieldView['type'];

  @Field(() => RecordKind, { nullable: true, description: 'What a relation leads to, null for other types.' })
  readonly relatedKind!: FieldView['relatedKind'];

  @Field(() => Boolean, { description: 'Whether whoever creates a record must say it.' })
  readonly isRequired!: boolean;

  @Field(() => Boolean, { description: 'Whether no two records may have the same value.' })
  readonly isUnique!: boolean;

  @Field(() => String, { nullable: true, description: 'What members read beside it, null for nothing.' })
  readonly helpText!: string | null;

  @Field(() => Boolean, { description: 'Whether every organization has it; it can be changed, and not archived.' })
  readonly isBuiltIn!: boolean;

  @Field(() => Boolean, { description: 'Whether it is shown no more; the values that records have stay.' })
  readonly isArchived!: boolean;

  @Field(() => [FieldOption], {
    description: 'What a select or multi-select can be, in order, with what is archived; at most 500 are not.',
  })
  readonly options!: readonly FieldOption[];

  @Field(() => Int, { description: 'Rises with every change of it or of an option.' })
  readonly version!: number;
}

export const recordFieldOf = (view: FieldView): RecordField => ({ __typename: 'RecordField', ...view });
