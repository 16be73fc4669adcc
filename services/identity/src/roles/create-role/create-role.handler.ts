import { CreateRole, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { roleStream } from '../role.js';
import { RoleChanges } from '../role-changes.adapter.js';
import { createRole } from './create-role.js';

@Handles(CreateRole)
export class CreateRoleHandler implements Handler<typeof CreateRole> {
  constructor(
    private readonly events: EventStore,
    private readonly changes: RoleChanges,
  ) {}

  handle(input: InputOf<typeof CreateRole>, context: CommandContext) {
    const roleId = context.commandId;
    return this.changes.alone(context.actor, async (known) => {
      const { position } = await this.events.update(roleStream(context.actor.tenantId, roleId), context, (role) =>
        createRole({ ...input, ...known, roleId }, role),
      );
      return { id: roleId, position };
    });
  }
}
