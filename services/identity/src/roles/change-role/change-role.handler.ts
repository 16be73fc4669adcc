import { ChangeRole, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { roleStream } from '../role.js';
import { RoleChanges } from '../role-changes.adapter.js';
import { changeRole } from './change-role.js';

@Handles(ChangeRole)
export class ChangeRoleHandler implements Handler<typeof ChangeRole> {
  constructor(
    private readonly events: EventStore,
    private readonly changes: RoleChanges,
  ) {}

  handle(input: InputOf<typeof ChangeRole>, context: CommandContext) {
    const { roleId } = input;
    return this.changes.alone(context.actor, async (known) => {
      const { position } = await this.events.update(roleStream(context.actor.tenantId, roleId), context, (role) =>
        changeRole({ ...input, ...known }, role),
      );
      return { id: roleId, position };
    });
  }
}
