import { ArchiveRole, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { roleStream } from '../role.js';
import { archiveRole } from './archive-role.js';

@Handles(ArchiveRole)
export class ArchiveRoleHandler implements Handler<typeof ArchiveRole> {
  constructor(
    private readonly events: EventStore,
    private readonly memberships: Memberships,
  ) {}

  async handle({ roleId }: InputOf<typeof ArchiveRole>, context: CommandContext) {
    const held = await heldBy(this.memberships, context.actor);
    const { position } = await this.events.update(roleStream(context.actor.tenantId, roleId), context, (role) =>
      archiveRole({ roleId, held }, role),
    );
    return { id: roleId, position };
  }
}
