import type { HandedOverTo } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { type Belonging, leaveOrganization, userStream } from '../../users/user.js';
import { FormerMemberships } from '../former-memberships.adapter.js';
import { goesOn } from '../hand-over/hand-over.js';
import { endable, principalOf } from '../managing.js';
import { MemberCircle } from '../member-circle.adapter.js';
import { memberIdOf } from '../member-id.adapter.js';
import { memberStream, removeMember } from '../member.js';

export type Departure = { readonly memberId: string; readonly handOverTo: HandedOverTo | null };

/** Ends memberships: in the organization with all that was lent by them, and in the house, where a sign-in finds its organizations. */
@Injectable()
export class Departures {
  constructor(
    private readonly events: EventStore,
    private readonly circle: MemberCircle,
    private readonly former: FormerMemberships,
  ) {}

  /** What the member answered for goes over in one change set with the removal, in each service that owns some of it. */
  end({ memberId, handOverTo }: Departure, asked: CommandContext) {
    const context = handOverTo ? { ...asked, changeSetId: asked.changeSetId ?? asked.commandId } : asked;
    const { actor } = context;
    const organizationId = actor.tenantId;
    return this.circle.alone(actor, memberId, async (circle) => {
      const principal = principalOf({ memberId, circle });
      // Repeated under its key it is the same command, and answers as it did.
      const run = { isRepeated: true };
      const stream = memberStream(organizationId, principal.id);
      const { position } = await this.events.update(stream, context, (member) => {
        run.isRepeated = false;
        endable({ memberId, circle });
        goesOn(handOverTo, { activeUserIds: circle.activeUserIds, memberIdOf: (id) => memberIdOf(organizationId, id) });
        return removeMember({ memberId, principal, handOverTo }, member);
      });
      // One that was cut short is ended; whoever is here again is left alone.
      const isOver = !run.isRepeated || circle.member?.status === 'removed';
      if (isOver && principal.kind === 'user') await this.leave({ userId: principal.id, organizationId }, context);
      return { id: memberId, position };
    });
  }

  /** In the house alone: a membership that is suspended stays so, until whoever suspended it removes it with its work. */
  async leave(belonging: Belonging, context: CommandContext): Promise<void> {
    const { idempotency: _, ...house } = inHouse(context, context.actor.principal.id);
    await this.events.update(userStream(HOUSE, belonging.userId), house, (user) => leaveOrganization(belonging, user));
    await this.former.endLent(belonging.userId, context);
  }
}
