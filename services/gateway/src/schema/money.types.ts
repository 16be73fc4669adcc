import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { BigIntText } from './scalars.types.js';

const amount = 'The amount in the smallest unit of the currency: 40.50 EUR are `4050`, 40 JPY are `40`.';
const currency = 'The currency, ISO 4217.';

@ObjectType({ description: 'An amount of money.' })
export class Money {
  @Field(() => BigIntText, { description: amount })
  readonly amountMinor!: string;

  @Field(() => String, { description: currency })
  readonly currency!: string;
}

@InputType({ description: 'An amount of money, of at most 16 digits.' })
export class MoneyInput {
  @Field(() => BigIntText, { description: amount })
  readonly amountMinor!: string;

  @Field(() => String, { description: currency })
  readonly currency!: string;
}

@InputType({ description: 'A condition on an amount, in the smallest unit of whatever currency it is in.' })
export class AmountFilter {
  @Field(() => BigIntText, { nullable: true, description: 'Exactly this amount.' })
  readonly eq?: string | null;

  @Field(() => [BigIntText], { nullable: true, description: 'One of these amounts, at most 100.' })
  readonly in?: string[] | null;

  @Field(() => BigIntText, { nullable: true, description: 'This amount or more.' })
  readonly gte?: string | null;

  @Field(() => BigIntText, { nullable: true, description: 'This amount or less.' })
  readonly lte?: string | null;
}

@ObjectType({ description: 'A condition on an amount, as it was given.' })
export class AmountCondition {
  @Field(() => BigIntText, { nullable: true, description: 'Exactly this amount, null where that was not asked.' })
  readonly eq?: string | null;

  @Field(() => [BigIntText], { nullable: true, description: 'One of these amounts, null where that was not asked.' })
  readonly in?: string[] | null;

  @Field(() => BigIntText, { nullable: true, description: 'This amount or more; null where not asked.' })
  readonly gte?: string | null;

  @Field(() => BigIntText, { nullable: true, description: 'This amount or less; null where not asked.' })
  readonly lte?: string | null;
}
