import { type EventOf, MemberAdded, MemberRemoved, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { agentStream } from '../agent.js';
import { addAgent, removeAgent } from './on-member-changed.js';

const consumer = 'agents.on-member-changed.v1';

/** An agent is a member of its organization like any other: identity says which. */
@Reacts({ consumer, events: [MemberAdded, MemberRemoved] })
export class OnMemberChangedReactor implements Reactor<typeof MemberAdded | typeof MemberRemoved> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<typeof MemberAdded | typeof MemberRemoved>>, { events }: Effect) {
    const { principal } = event.data;
    if (principal.kind !== 'agent') return;
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    const decide = event.type === 'identity.member.added' ? addAgent : removeAgent;
    await events.update(agentStream(event.envelope.tenantId, principal.id), context, (agent) =>
      decide({ agentId: principal.id }, agent),
    );
  }
}
