import type { FollowUpView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const FollowUpStatus = graphqlEnum('FollowUpStatus', 'Where a follow-up stands.', {
  scheduled: 'Goes out when its time comes.',
  cancelled: 'Does not go out: the other side answered or opted out, or a member took it back.',
  sent: 'Handed to the ledger.',
  refused: 'Its time came, and it could not go out.',
});

@ObjectType({ implements: Node, description: 'One later send, cancelled by an answer.' })
export class FollowUp extends Node {
  readonly chatId!: string;
  readonly messageTemplateId!: string;
  readonly sendId!: string | null;

  @Field(() => DateTime, { description: 'When it goes out.' })
  readonly dueAt!: string;

  @Field(() => FollowUpStatus, { description: 'Where it stands.' })
  readonly status!: FollowUpView['status'];

  @Field(() => String, {
    nullable: true,
    description: 'Why it was cancelled (`answered`, `asked`, `opted-out`) or refused (a stable code).',
  })
  readonly code!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const FollowUpConnection = connectionType('FollowUp', () => FollowUp);

export const followUpOf = (view: FollowUpView): FollowUp => ({ __typename: 'FollowUp', ...view });
