import { ChangeRole, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { roleStream } from '../role.js';
import { roleVersion } from '../role.errors.js';
import { RoleChanges } from '../role-changes.adapter.js';
import { changeRole } from './change-role.js';

@Handles(ChangeRole)
export class ChangeRoleHandler implements Handler<typeof ChangeRole> {
  constructor(
    private readonly events: EventStore,
    private readonly changes: RoleChanges,
  ) {}

  handle({ expectedVersion, ...input }: InputOf<typeof ChangeRole>, context: CommandContext) {
    const { roleId } = input;
    const stream = roleStream(context.actor.tenantId, roleId);
    return this.changes.alone(context.actor, async (known) => {
      const { position } = await this.events.update(stream, context, (role, version) => {
        const changed = changeRole({ ...input, ...known }, role);
        if (expectedVersion !== undefined && expectedVersion !== version) throw roleVersion(roleId, version);
        return changed;
      });
      return { id: roleId, position };
    });
  }
}
