import type { CustomFieldView, FieldValue, FieldView } from '@parley/contracts';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';

import { Ref } from '../schema/ref.types.js';
import { BigIntText, DateText, DateTime } from '../schema/scalars.types.js';
import { FieldOption, RecordField, recordFieldOf } from './record-field.types.js';

@ObjectType({ isAbstract: true })
abstract class ValueOfField {
  readonly __typename!: string;

  @Field(() => RecordField, { description: 'The field that it is the value of.' })
  readonly field!: RecordField;
}

@ObjectType({ description: 'A text, an address in the web, a phone or a mail address of a record.' })
export class TextFieldValue extends ValueOfField {
  @Field(() => String, { description: 'The text.' })
  readonly text!: string;
}

@ObjectType({ description: 'A number of a record.' })
export class NumberFieldValue extends ValueOfField {
  @Field(() => String, { description: 'A decimal, such as `-12.5`.' })
  readonly number!: string;
}

@ObjectType({ description: 'An amount of money of a record.' })
export class MoneyFieldValue extends ValueOfField {
  @Field(() => BigIntText, { description: 'The amount in the smallest unit of the currency.' })
  readonly amountMinor!: string;

  @Field(() => String, { description: 'The currency, ISO 4217 in capitals.' })
  readonly currency!: string;
}

@ObjectType({ description: 'A day of a record.' })
export class DateFieldValue extends ValueOfField {
  @Field(() => DateText, { description: 'The day.' })
  readonly fallsOn!: string;
}

@ObjectType({ description: 'An instant of a record.' })
export class DateTimeFieldValue extends ValueOfField {
  @Field(() => DateTime, { description: 'The instant.' })
  readonly happensAt!: string;
}

@ObjectType({ description: 'Whether something is so of a record.' })
export class BooleanFieldValue extends ValueOfField {
  @Field(() => Boolean, { description: 'Whether it is so.' })
  readonly isTrue!: boolean;
}

@ObjectType({ description: 'What was chosen of the options of a select or multi-select.' })
export class OptionsFieldValue extends ValueOfField {
  @Field(() => [FieldOption], { description: 'What was chosen: one of a select.' })
  readonly options!: readonly FieldOption[];
}

@ObjectType({ description: 'Another record that a record leads to.' })
export class RelationFieldValue extends ValueOfField {
  @Field(() => Ref, { description: 'The other record, which you may not see.' })
  readonly related!: Ref;
}

const kinds = [
  ...[TextFieldValue, NumberFieldValue, MoneyFieldValue, DateFieldValue, DateTimeFieldValue],
  ...[BooleanFieldValue, OptionsFieldValue, RelationFieldValue],
] as const;

export const CustomFieldValue = createUnionType({
  name: 'CustomFieldValue',
  description: 'What a record says of itself by a field of your own, by the type of the field. Accept unknown types.',
  types: () => kinds,
  resolveType: ({ __typename }: ValueOfField) => __typename,
});

export type CustomFieldValue = InstanceType<(typeof kinds)[number]>;

/** The value beside its field; nothing where the field is archived or gone. */
export function customFieldValueOf({ value }: CustomFieldView, view: FieldView | null): readonly CustomFieldValue[] {
  if (!view || view.isArchived) return [];
  return [{ field: recordFieldOf(view), ...typed(value, view) }];
}

const named = <Name extends string, Value extends object>(__typename: Name, value: Value) => ({ __typename, ...value });

function typed(value: FieldValue, view: FieldView) {
  if (typeof value === 'boolean') return named('BooleanFieldValue', { isTrue: value });
  if (Array.isArray(value)) return named('OptionsFieldValue', { options: optionsOf(view, value) });
  return typeof value === 'string' ? typedText(value, view) : named('MoneyFieldValue', value);
}

function typedText(text: string, view: FieldView) {
  const { type, relatedKind } = view;
  if (type === 'number') return named('NumberFieldValue', { number: text });
  if (type === 'date') return named('DateFieldValue', { fallsOn: text });
  if (type === 'date-time') return named('DateTimeFieldValue', { happensAt: text });
  if (type === 'select') return named('OptionsFieldValue', { options: optionsOf(view, [text]) });
  if (relatedKind) return named('RelationFieldValue', { related: { type: relatedKind, id: text } });
  return named('TextFieldValue', { text });
}

const optionsOf = ({ options }: FieldView, ids: readonly string[]) => options.filter(({ id }) => ids.includes(id));
