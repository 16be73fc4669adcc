import { type InputOf, TransferOwnership } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { principalOf } from '../managing.js';
import { memberIdOf } from '../member-id.adapter.js';
import { MemberCircle } from '../member-circle.adapter.js';
import { changeRoles, memberStream } from '../member.js';
import { type Handover, transferOwnership } from './transfer-ownership.js';

@Handles(TransferOwnership)
export class TransferOwnershipHandler implements Handler<typeof TransferOwnership> {
  constructor(
    private readonly events: EventStore,
    private readonly circle: MemberCircle,
  ) {}

  handle({ memberId }: InputOf<typeof TransferOwnership>, context: CommandContext) {
    const { tenantId, principal: own } = context.actor;
    return this.circle.alone(context.actor, memberId, async (circle) => {
      const heir = principalOf({ memberId, circle });
      let handover: Handover | undefined;
      // The heir first: an organization has two owners for a moment, never none.
      const heirStream = memberStream(tenantId, heir.id);
      const { position } = await this.events.update(heirStream, context, (member) => {
        handover = transferOwnership({ memberId, circle });
        return changeRoles({ memberId, principal: heir, roles: handover.heirRoles }, member);
      });
      if (handover === undefined || heir.id === own.id) return { id: memberId, position };

      const { idempotency: _, ...unkeyed } = context;
      const kept = {
        memberId: memberIdOf(tenantId, own.id),
        principal: { kind: 'user', id: own.id },
        roles: handover.ownRoles,
      } as const;
      const after = await this.events.update(memberStream(tenantId, own.id), unkeyed, (member) =>
        changeRoles(kept, member),
      );
      return { id: memberId, position: after.position };
    });
  }
}
