import { inputInvalid } from '@parley/platform';
import type { Type } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { z } from 'zod';

import { DateText, DateTime } from './scalars.types.js';

const MOST = 'at most 100';

@InputType({ description: 'A condition on an id.' })
export class IdFilter {
  @Field(() => ID, { nullable: true, description: 'Exactly this id.' })
  readonly eq?: string | null;

  @Field(() => [ID], { nullable: true, description: `One of these ids, ${MOST}.` })
  readonly in?: string[] | null;
}

@InputType({ description: 'A condition on a text.' })
export class StringFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this text.' })
  readonly eq?: string | null;

  @Field(() => [String], { nullable: true, description: `One of these texts, ${MOST}.` })
  readonly in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Holds this text, in whatever case.' })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this text, in whatever case.' })
  readonly startsWith?: string | null;
}

@InputType({ description: 'A condition on words of which there are several.' })
export class WordsFilter {
  @Field(() => [String], { nullable: true, description: `Any of these words, ${MOST}.` })
  readonly any?: string[] | null;

  @Field(() => [String], { nullable: true, description: `All of these words, ${MOST}.` })
  readonly all?: string[] | null;
}

@InputType({ description: 'A condition on whether something is so.' })
export class BooleanFilter {
  @Field(() => Boolean, { nullable: true, description: 'Whether it must be so.' })
  readonly eq?: boolean | null;
}

@InputType({ description: 'A condition on an instant.' })
export class DateTimeFilter {
  @Field(() => DateTime, { nullable: true, description: 'Exactly this instant.' })
  readonly eq?: string | null;

  @Field(() => [DateTime], { nullable: true, description: `One of these instants, ${MOST}.` })
  readonly in?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'This instant or a later one.' })
  readonly gte?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'This instant or an earlier one.' })
  readonly lte?: string | null;
}

@InputType({ description: 'A condition on a day.' })
export class DateFilter {
  @Field(() => DateText, { nullable: true, description: 'Exactly this day.' })
  readonly eq?: string | null;

  @Field(() => [DateText], { nullable: true, description: `One of these days, ${MOST}.` })
  readonly in?: string[] | null;

  @Field(() => DateText, { nullable: true, description: 'This day or a later one.' })
  readonly gte?: string | null;

  @Field(() => DateText, { nullable: true, description: 'This day or an earlier one.' })
  readonly lte?: string | null;
}

@InputType({ description: 'A condition on a number with a point, each as a decimal such as `-12.5`.' })
export class DecimalFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this number.' })
  readonly eq?: string | null;

  @Field(() => [String], { nullable: true, description: `One of these numbers, ${MOST}.` })
  readonly in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'This number or a greater one.' })
  readonly gte?: string | null;

  @Field(() => String, { nullable: true, description: 'This number or a smaller one.' })
  readonly lte?: string | null;
}

@InputType({ description: 'A condition on a number of things.' })
export class IntFilter {
  @Field(() => Int, { nullable: true, description: 'Exactly so many.' })
  readonly eq?: number | null;

  @Field(() => [Int], { nullable: true, description: `One of these numbers, ${MOST}.` })
  readonly in?: number[] | null;

  @Field(() => Int, { nullable: true, description: 'So many or more.' })
  readonly gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'So many or fewer.' })
  readonly lte?: number | null;
}

export type EnumFilter<Value> = { readonly eq?: Value | null; readonly in?: Value[] | null };

/** Declares `<Name>Filter`: a condition on a value of an enum. */
export function enumFilter<Value>(name: string, type: () => object): Type<EnumFilter<Value>> {
  @InputType(`${name}Filter`, { description: `A condition on a value of ${name}.` })
  class ValueFilter {
    @Field(type, { nullable: true, description: 'Exactly this value.' })
    readonly eq?: Value | null;

    @Field(() => [type()], { nullable: true, description: `One of these values, ${MOST}.` })
    readonly in?: Value[] | null;
  }

  return ValueFilter;
}

export type Joined<Filter> = {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
};

/** Adds `and`, `or` and `not` to a filter: its own type again, three levels deep. */
export function Joinable() {
  return (type: { readonly prototype: object }): void => {
    const own = () => type;
    const { prototype } = type;
    const about = 'filters of the same kind hold. At most 20, three levels deep.';
    Field(() => [own()], { nullable: true, description: `All of these ${about}` })(prototype, 'and');
    Field(() => [own()], { nullable: true, description: `One of these ${about}` })(prototype, 'or');
    Field(own, { nullable: true, description: 'This filter of the same kind does not hold.' })(prototype, 'not');
  };
}

/** A filter as a contract takes it. @throws DomainError `invalid` `input.invalid` */
export function filterFor<Schema extends z.ZodType>(
  schema: Schema,
  filter: object | null | undefined,
): { readonly filter?: z.infer<Schema> } {
  if (!filter) return {};
  const read = schema.safeParse(asked(filter));
  if (read.success) return { filter: read.data };
  const fields = read.error.issues.map((issue) => ({ path: ['filter', ...issue.path].join('.'), code: codeOf(issue) }));
  throw inputInvalid(fields);
}

const codeOf = ({ code, message }: z.core.$ZodIssue) => (code === 'custom' ? message : code);

/** What is null was not asked for, at any depth; a plain `true` is the condition that something is so. */
function asked(filter: object): Record<string, unknown> {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(given.map(([name, value]: [string, unknown]) => [name, conditionOf(name, value)]));
}

function conditionOf(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => (isObject(inner) ? asked(inner) : inner));
  if (typeof value === 'boolean' && name !== 'eq') return { eq: value };
  return isObject(value) ? asked(value) : value;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
