import type { Type } from '@nestjs/common';
import { Field, InputType } from '@nestjs/graphql';

import { graphqlEnum } from './enums.types.js';

export const OrderDirection = graphqlEnum('OrderDirection', 'Which way a list goes.', {
  asc: 'From the least to the greatest, from the oldest to the newest.',
  desc: 'From the greatest to the least, from the newest to the oldest.',
});

export type Order<Field extends string> = { readonly field: Field; readonly direction: 'asc' | 'desc' };

/** Declares `<Name>Order` and `<Name>OrderField`: by what a list of that type can be ordered. */
export function orderOf<Value extends string>(
  name: string,
  fields: Readonly<Record<Value, string>>,
): Type<Order<Value>> {
  const type = graphqlEnum(`${name}OrderField`, `By what a list of ${name} items can be ordered.`, fields);

  @InputType(`${name}Order`, { description: `One key of the order of a list; the id is always the last.` })
  class OrderType {
    @Field(() => type, { description: 'By what.' })
    readonly field!: Value;

    @Field(() => OrderDirection, { description: 'Which way.' })
    readonly direction!: 'asc' | 'desc';
  }

  return OrderType;
}

export const orderDescription = (usual: string) =>
  `The order, at most 3 keys; a cursor belongs to the order it was read in. Default: ${usual}.`;
