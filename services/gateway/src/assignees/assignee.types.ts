import { clearOr } from '@parley/contracts';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import type { Records } from '../batching/records.loader.js';

@ObjectType({ description: 'The member that answers for a record.' })
export class Assignee {
  @Field(() => ID, { description: 'Id of its principal: what assigning takes, and filters ask for.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the member; null once erased, and for whoever was never a member.',
  })
  readonly name!: string | null;
}

/** Who answers for a record, by the id of the principal. */
export async function assigneeOf(id: string | null, records: Records): Promise<Assignee | null> {
  if (id === null) return null;
  const member = await records.membersByPrincipal.load(id);
  return { id, name: member && clearOr(member.name, null) };
}
