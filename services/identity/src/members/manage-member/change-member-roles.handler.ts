import { ChangeMemberRoles, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { GivableRoles } from '../givable-roles.adapter.js';
import { changeableRoles, principalOf } from '../managing.js';
import { MemberCircle } from '../member-circle.adapter.js';
import { changeRoles, memberStream } from '../member.js';
import { memberVersion } from '../member.errors.js';

@Handles(ChangeMemberRoles)
export class ChangeMemberRolesHandler implements Handler<typeof ChangeMemberRoles> {
  constructor(
    private readonly events: EventStore,
    private readonly circle: MemberCircle,
    private readonly givable: GivableRoles,
  ) {}

  async handle({ memberId, roles, expectedVersion }: InputOf<typeof ChangeMemberRoles>, context: CommandContext) {
    const { actor } = context;
    await this.givable.check(roles, actor);
    return this.circle.alone(actor, memberId, async (circle) => {
      const principal = principalOf({ memberId, circle });
      const stream = memberStream(actor.tenantId, principal.id);
      const { position } = await this.events.update(stream, context, (member, version) => {
        changeableRoles({ memberId, circle }, roles);
        const changed = changeRoles({ memberId, principal, roles }, member);
        if (expectedVersion !== undefined && expectedVersion !== version) throw memberVersion(memberId, version);
        return changed;
      });
      return { id: memberId, position };
    });
  }
}
