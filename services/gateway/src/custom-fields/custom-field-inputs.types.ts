import type { CustomFieldInput as Given } from '@parley/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import {
  BooleanFilter,
  DateFilter,
  DateTimeFilter,
  DecimalFilter,
  IdFilter,
  StringFilter,
} from '../schema/filters.types.js';
import { BigIntText, DateText, DateTime } from '../schema/scalars.types.js';

@InputType({ description: 'An amount of money.' })
export class MoneyFieldValueInput {
  @Field(() => BigIntText, { description: 'The amount in the smallest unit of the currency.' })
  readonly amountMinor!: string;

  @Field(() => String, { description: 'The currency, ISO 4217 in capitals.' })
  readonly currency!: string;
}

@InputType({ description: 'A value of a field of your own: one, by the type of the field; none clears it.' })
export class CustomFieldInput {
  @Field(() => ID, { description: 'Id of the field.' })
  readonly fieldId!: string;

  @Field(() => String, { nullable: true, description: 'Of a text or long text. Default: none.' })
  readonly text?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a number: a decimal such as `-12.5`. Default: none.' })
  readonly number?: string | null;

  @Field(() => MoneyFieldValueInput, { nullable: true, description: 'Of money. Default: none.' })
  readonly money?: MoneyFieldValueInput | null;

  @Field(() => DateText, { nullable: true, description: 'Of a date. Default: none.' })
  readonly fallsOn?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Of a date and time. Default: none.' })
  readonly happensAt?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a boolean. Default: none.' })
  readonly isTrue?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Of a select: one of its options. Default: none.' })
  readonly optionId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of a multi-select: some of its options. Default: none.' })
  readonly optionIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of a relation: the other record. Default: none.' })
  readonly recordId?: string | null;

  @Field(() => String, { nullable: true, description: 'Of an address in the web, by http or https. Default: none.' })
  readonly url?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a phone, in international form. Default: none.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a mail address. Default: none.' })
  readonly mail?: string | null;
}

/** Values as contracts take them: what is null was not given. */
export const givenValues = (inputs: readonly CustomFieldInput[]): Given[] => inputs.map((input) => present(input));

@InputType({ description: 'A condition on a field of your own: one, by the type of the field.' })
export class CustomFieldFilter {
  @Field(() => ID, { description: 'Id of the field.' })
  readonly fieldId!: string;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'On a text, long text, address in the web, phone or mail address. Default: none.',
  })
  readonly text?: StringFilter | null;

  @Field(() => DecimalFilter, { nullable: true, description: 'On a number. Default: none.' })
  readonly number?: DecimalFilter | null;

  @Field(() => DateFilter, { nullable: true, description: 'On a date. Default: none.' })
  readonly fallsOn?: DateFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'On a date and time. Default: none.' })
  readonly happensAt?: DateTimeFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'On a boolean. Default: none.' })
  readonly isTrue?: BooleanFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'On the option of a select or multi-select. Default: none.' })
  readonly optionId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'On the record that a relation leads to. Default: none.' })
  readonly recordId?: IdFilter | null;
}
