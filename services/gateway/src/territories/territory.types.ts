import type { TerritoryView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { Node } from '../schema/node.types.js';
import { shownConditions } from '../schema/conditions.types.js';
import { TerritoryContactConditions, TerritoryDealConditions } from './territory-conditions.types.js';

@ObjectType({
  implements: Node,
  description:
    'A rule over fields of records that says which team answers for those it takes. Territories are asked in their order ' +
    'about a record that comes into being, or of which a field changes that one names: the first that fits takes it. ' +
    'Whom somebody named by hand stays so.',
})
export class Territory extends Node {
  readonly teamId!: string;
  readonly assigneeId!: string | null;

  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;

  @Field(() => TerritoryContactConditions, {
    nullable: true,
    description: 'Which contacts it takes, and of which contacts the deals; null for all.',
  })
  readonly contactConditions!: TerritoryContactConditions | null;

  @Field(() => TerritoryDealConditions, {
    nullable: true,
    description: 'Which deals it takes; where it has any it takes no contacts. Null for contacts and all their deals.',
  })
  readonly dealConditions!: TerritoryDealConditions | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

@ObjectType({ description: 'How far territories were asked about all records that were there: one change set.' })
export class TerritoryApplication {
  @Field(() => ID, { description: 'Id of the change set that its assignments are in.' })
  readonly id!: string;

  @Field(() => Int, { description: 'How many records were assigned so far.' })
  readonly assignedCount!: number;

  @Field(() => Boolean, { description: 'Whether all were asked about.' })
  readonly isFinished!: boolean;
}

@ObjectType({ description: 'What a territory would take: records for which nobody was named by hand.' })
export class TerritoryPreview {
  @Field(() => Int, { nullable: true, description: 'How many contacts, exact to 10,000 and null beyond.' })
  readonly contactCount!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many deals, exact to 10,000 and null beyond.' })
  readonly dealCount!: number | null;
}

export const territoryOf = ({ contactConditions, dealConditions, ...view }: TerritoryView): Territory => ({
  __typename: 'Territory',
  ...view,
  contactConditions: contactConditions && shownConditions(contactConditions),
  dealConditions: dealConditions && shownConditions(dealConditions),
});
