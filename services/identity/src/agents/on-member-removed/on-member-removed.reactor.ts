import { type EventOf, goingOnWith, MemberRemoved, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { memberStream } from '../../members/member.js';
import { KnownAgentTable } from '../agent-directory/agent-directory.projection.js';
import { agentStream } from '../agent.js';
import { onMemberRemoved } from './on-member-removed.js';

const answer = { service: 'identity', consumer: 'identity.on-member-removed.v1' } as const;

/** Agents need somebody who answers for them: whoever goes on is asked to. */
@Reacts({ consumer: answer.consumer, events: [MemberRemoved] })
export class OnMemberRemovedReactor implements Reactor<typeof MemberRemoved> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<typeof MemberRemoved>>, { em, events }: Effect): Promise<void> {
    const { principal, handOverTo } = event.data;
    const guardianId = handOverTo && goingOnWith('agents', handOverTo)?.assigneeId;
    if (!guardianId) return;
    const { tenantId, actor, streamVersion } = event.envelope;
    const { version } = await events.load(memberStream(tenantId, principal.id));
    const hasComeBack = version > streamVersion;
    const isOneself = actor.kind === 'user' && actor.id === guardianId && actor.onBehalfOf === undefined;
    const context = commandInAnswerTo(event, answer, this.clock.now());
    const guarded = await em.find(KnownAgentTable, { guardianId: principal.id });
    for (const { agentId } of guarded)
      await events.update(agentStream(tenantId, agentId), context, (agent) =>
        onMemberRemoved({ agentId, formerId: principal.id, guardianId, isOneself, hasComeBack }, agent),
      );
  }
}
