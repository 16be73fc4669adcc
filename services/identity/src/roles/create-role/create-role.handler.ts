import { CreateRole, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { roleStream } from '../role.js';
import { createRole } from './create-role.js';

@Handles(CreateRole)
export class CreateRoleHandler implements Handler<typeof CreateRole> {
  constructor(
    private readonly events: EventStore,
    private readonly memberships: Memberships,
  ) {}

  async handle(input: InputOf<typeof CreateRole>, context: CommandContext) {
    const held = await heldBy(this.memberships, context.actor);
    const roleId = context.commandId;
    const { position } = await this.events.update(roleStream(context.actor.tenantId, roleId), context, (role) =>
      createRole({ ...input, roleId, held }, role),
    );
    return { id: roleId, position };
  }
}
