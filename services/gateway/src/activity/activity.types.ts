import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { DateTimeFilter, IdFilter, Joinable } from '../schema/filters.types.js';
import type { Positions } from '../schema/position.types.js';
import { Principal } from '../schema/principal.types.js';
import { Ref, RefInput } from '../schema/ref.types.js';
import { DateTime, Position } from '../schema/scalars.types.js';

@ObjectType({ description: 'A fact in the log: who did what to which record, and what caused it.' })
export class ActivityItem {
  @Field(() => ID, { description: 'Id of the event. The same item never has two.' })
  readonly id!: string;

  @Field(() => Position, { description: 'Give it to `activity(after:)` to go on after this item.' })
  readonly position!: Positions;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: string;

  @Field(() => Principal, {
    description: 'Who did it: of a write by an API key or a program the integration, by the id of the key or program.',
  })
  readonly actor!: Principal;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the user in whose name it was done, null where in their own.',
  })
  readonly onBehalfOf!: string | null;

  @Field(() => String, { description: 'What happened, such as `messaging.message.received`. Accept unknown values.' })
  readonly type!: string;

  @Field(() => Ref, { description: 'What it happened to.' })
  readonly subject!: Ref;

  @Field(() => ID, { description: 'Id of the event that caused it, or of the command of the principal who began it.' })
  readonly causationId!: string;

  @Field(() => ID, { description: 'Shared by everything that follows from one first cause.' })
  readonly correlationId!: string;
}

export const ActivityItemConnection = connectionType('ActivityItem', () => ActivityItem);

@InputType({ description: 'A condition on the type of an event.' })
export class EventTypeFilter {
  @Field(() => String, { nullable: true, description: 'Exactly this, such as `messaging.message.received`.' })
  readonly eq?: string | null;

  @Field(() => [String], { nullable: true, description: 'Any of these, such as `messaging.message.received`.' })
  readonly in?: readonly string[] | null;
}

@InputType({ description: 'Which activity; all given conditions must hold.' })
@Joinable()
export class ActivityFilter {
  @Field(() => EventTypeFilter, { nullable: true, description: 'Of which types. Default: all that you may see.' })
  readonly type?: EventTypeFilter | null;

  @Field(() => RefInput, { nullable: true, description: 'About which thing. Default: any.' })
  readonly subject?: RefInput | null;

  @Field(() => IdFilter, { nullable: true, description: 'In which chat. Default: any.' })
  readonly chatId?: IdFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was recorded. Default: at any time.' })
  readonly at?: DateTimeFilter | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Leaves out what this integration did itself, so that a program does not answer itself: the id of its API key, ' +
      'which is the `actor.id` of what it did. Default: nothing is left out.',
  })
  readonly excludeOrigin?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Leaves out what whoever asks did itself: a program or key that follows the activity this way never answers its ' +
      'own writes. Default: false.',
  })
  readonly notFromMe?: boolean | null;

  readonly and?: readonly ActivityFilter[] | null;
  readonly or?: readonly ActivityFilter[] | null;
  readonly not?: ActivityFilter | null;
}

const afterDescription = 'Only what came after this position. Unknown or expired: `activity.position-unknown`.';
const filterDescription = 'Only what fits. Default: all that you may see.';

@ArgsType()
export class LiveActivityArgs {
  @Field(() => Position, { nullable: true, description: `${afterDescription} Default: from now on.` })
  readonly after?: Positions | 'unknown' | null;

  @Field(() => ActivityFilter, { nullable: true, description: filterDescription })
  readonly filter?: ActivityFilter | null;
}

@ArgsType()
export class ActivityArgs {
  @Field(() => Int, { nullable: true, description: 'How many items, 1 to 100. Default: 25.' })
  readonly first?: number | null;

  @Field(() => Position, { nullable: true, description: `${afterDescription} Default: from the beginning.` })
  readonly after?: Positions | 'unknown' | null;

  @Field(() => ActivityFilter, { nullable: true, description: filterDescription })
  readonly filter?: ActivityFilter | null;
}
