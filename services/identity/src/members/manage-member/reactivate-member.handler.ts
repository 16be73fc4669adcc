import { type InputOf, ReactivateMember } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { manageable, principalOf } from '../managing.js';
import { MemberCircle } from '../member-circle.adapter.js';
import { memberStream, reactivateMember } from '../member.js';

@Handles(ReactivateMember)
export class ReactivateMemberHandler implements Handler<typeof ReactivateMember> {
  constructor(
    private readonly events: EventStore,
    private readonly circle: MemberCircle,
  ) {}

  handle({ memberId }: InputOf<typeof ReactivateMember>, context: CommandContext) {
    const { actor } = context;
    return this.circle.alone(actor, memberId, async (circle) => {
      const principal = principalOf({ memberId, circle });
      const stream = memberStream(actor.tenantId, principal.id);
      const { position } = await this.events.update(stream, context, (member) => {
        manageable({ memberId, circle });
        return reactivateMember({ memberId, principal }, member);
      });
      return { id: memberId, position };
    });
  }
}
