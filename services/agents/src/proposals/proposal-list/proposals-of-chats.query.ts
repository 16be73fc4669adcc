import { type InputOf, ProposalsOfChats, type Reach, type TimelineKind } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  TenantDatabase,
  timelineOf,
  type TimelineSource,
  uuids,
  type Where,
} from '@parley/platform';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';

type Told = { readonly kind: TimelineKind; readonly at: string; readonly letter: string; readonly by: string };

const proposed: Told = {
  ...{ kind: 'proposal-created', at: 'created_at', letter: 'p' },
  by: `json_build_object('kind', 'agent', 'id', o.agent_id)`,
};

const decided: Told = {
  ...{ kind: 'proposal-decided', at: 'decided_at', letter: 'q' },
  by: `case when o.decided_by is not null
         then json_build_object('kind', o.decided_by ->> 'kind', 'id', o.decided_by ->> 'id') end`,
};

const told = ({ kind, at, letter, by }: Told, { where, values }: Where): TimelineSource => ({
  sql: `select o.${at} as at, '${letter}' || o.proposal_id as key, '${kind}' as kind, 'proposal' as type,
           o.proposal_id as id, ${by} as actor, null::uuid as change_set_id, '[]'::json as changes
      from agents.proposal o where o.${at} is not null and ${where}`,
  values,
  kinds: [kind],
});

/** Of chats out of reach nothing is told. */
@Answers(ProposalsOfChats)
export class ProposalsOfChatsQuery implements Answerer<typeof ProposalsOfChats> {
  constructor(private readonly database: TenantDatabase) {}

  answer({ chatIds, ...input }: InputOf<typeof ProposalsOfChats>, actor: Actor, reach: Reach) {
    const theirs = allOf([
      { where: 'o.chat_id = any (?::uuid[])', values: [uuids(chatIds)] },
      assignedChats.rowsWithin(reach, 'o'),
    ]);
    const sources = [told(proposed, theirs), told(decided, theirs)];
    return timelineOf(this.database, actor, { sources, input });
  }
}
