import type { TeamView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { Node } from '../schema/node.types.js';
import { Principal } from '../schema/principal.types.js';

@ObjectType({ description: 'A member as its team names it.' })
export class TeamMember {
  @Field(() => ID, { description: 'Id of the member.' })
  readonly id!: string;

  @Field(() => Principal, { description: 'Who it is: what records are assigned to goes by its id.' })
  readonly principal!: Principal;
}

@ObjectType({
  implements: Node,
  description: 'Members who answer for records together: whoever holds something over `TEAM` reaches what is theirs.',
})
export class Team extends Node {
  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;

  @Field(() => [TeamMember], { description: 'Who is in it, who joined the organization first first.' })
  readonly members!: readonly TeamMember[];

  @Field(() => Boolean, { description: 'Whether nobody reaches a record by it any more.' })
  readonly isArchived!: boolean;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const teamOf = (view: TeamView): Team => ({ __typename: 'Team', ...view });
