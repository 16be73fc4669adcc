import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({ description: 'Any record. Ids are unique over all types and opaque to clients.' })
export abstract class Node {
  readonly __typename!: string;

  @Field(() => ID, { description: 'A lower-case UUID.' })
  readonly id!: string;
}
