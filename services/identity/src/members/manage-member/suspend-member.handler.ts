import { type InputOf, SuspendMember } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { endable, principalOf } from '../managing.js';
import { MemberCircle } from '../member-circle.adapter.js';
import { memberStream, suspendMember } from '../member.js';

@Handles(SuspendMember)
export class SuspendMemberHandler implements Handler<typeof SuspendMember> {
  constructor(
    private readonly events: EventStore,
    private readonly circle: MemberCircle,
  ) {}

  handle({ memberId }: InputOf<typeof SuspendMember>, context: CommandContext) {
    const { actor } = context;
    return this.circle.alone(actor, memberId, async (circle) => {
      const principal = principalOf({ memberId, circle });
      const stream = memberStream(actor.tenantId, principal.id);
      const { position } = await this.events.update(stream, context, (member) => {
        endable({ memberId, circle });
        return suspendMember({ memberId, principal }, member);
      });
      return { id: memberId, position };
    });
  }
}
