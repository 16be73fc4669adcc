import { Field, ID, ObjectType } from '@nestjs/graphql';

import { DateTime } from './scalars.types.js';

@ObjectType({ description: 'A condition on an id, as it was given.' })
export class IdCondition {
  @Field(() => ID, { nullable: true, description: 'Exactly this id, null where that was not asked.' })
  readonly eq?: string | null;

  @Field(() => [ID], { nullable: true, description: 'One of these ids, null where that was not asked.' })
  readonly in?: string[] | null;
}

@ObjectType({ description: 'A condition on a text, as it was given.' })
export class StringCondition {
  @Field(() => String, { nullable: true, description: 'Exactly this text, null where that was not asked.' })
  readonly eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'One of these texts, null where that was not asked.' })
  readonly in?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Holds this, in whatever case; null where not asked.' })
  readonly contains?: string | null;

  @Field(() => String, { nullable: true, description: 'Begins with this, in whatever case; null where not asked.' })
  readonly startsWith?: string | null;
}

@ObjectType({ description: 'A condition on an instant, as it was given.' })
export class DateTimeCondition {
  @Field(() => DateTime, { nullable: true, description: 'Exactly this instant, null where that was not asked.' })
  readonly eq?: string | null;

  @Field(() => [DateTime], { nullable: true, description: 'One of these instants, null where that was not asked.' })
  readonly in?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'This instant or a later one; null where not asked.' })
  readonly gte?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'This instant or an earlier one; null where not asked.' })
  readonly lte?: string | null;
}

/** Adds `and`, `or` and `not` to conditions that are shown: their own type again. */
export function JoinedConditions() {
  return (type: { readonly prototype: object }): void => {
    const own = () => type;
    const { prototype } = type;
    Field(() => [own()], { nullable: true, description: 'All of these hold; null for none.' })(prototype, 'and');
    Field(() => [own()], { nullable: true, description: 'One of these holds; null for none.' })(prototype, 'or');
    Field(own, { nullable: true, description: 'This does not hold; null for none.' })(prototype, 'not');
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Conditions as they are shown: whether something must be so is a plain yes or no. */
export const shownConditions = (conditions: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(conditions).map(([name, value]: [string, unknown]) => [name, shown(value)]));

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  if (!isObject(value)) return value;
  return 'eq' in value && typeof value.eq === 'boolean' ? value.eq : shownConditions(value);
}
