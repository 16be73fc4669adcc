import {
  type EventOf,
  MemberAdded,
  MemberReactivated,
  MemberRemoved,
  MemberSuspended,
  type Recorded,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { agentStream } from '../agent.js';
import { addAgent, removeAgent } from './on-member-changed.js';

const consumer = 'agents.on-member-changed.v1';

const events = [MemberAdded, MemberReactivated, MemberSuspended, MemberRemoved] as const;

/** An agent is a member of its organization like any other: identity says which, and which of them work now. */
@Reacts({ consumer, events: [...events] })
export class OnMemberChangedReactor implements Reactor<(typeof events)[number]> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<(typeof events)[number]>>, { events: store }: Effect) {
    const { principal } = event.data;
    if (principal.kind !== 'agent') return;
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    const isAtWork = event.type === 'identity.member.added' || event.type === 'identity.member.reactivated';
    const decide = isAtWork ? addAgent : removeAgent;
    await store.update(agentStream(event.envelope.tenantId, principal.id), context, (agent) =>
      decide({ agentId: principal.id }, agent),
    );
  }
}
