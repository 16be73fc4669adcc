import { clearOr } from '@parley/contracts';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { memberName } from '../audit-log/seen.loader.js';
import type { Records } from '../batching/records.loader.js';

@ObjectType({ description: 'A member that a record names: who answers for it, or with whom it is shared by name.' })
export class Assignee {
  @Field(() => ID, { description: 'Id of its principal: what assigning and sharing take, and filters ask for.' })
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

/** With whom a record is shared by name, in the order in which they were named. */
export const collaboratorsOf = (ids: readonly string[], records: Records): Promise<Assignee[]> =>
  Promise.all(ids.map(async (id) => ({ id, name: await memberName(id, records) })));
