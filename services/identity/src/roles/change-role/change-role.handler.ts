import { ChangeRole, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { roleStream } from '../role.js';
import { changeRole } from './change-role.js';

@Handles(ChangeRole)
export class ChangeRoleHandler implements Handler<typeof ChangeRole> {
  constructor(
    private readonly events: EventStore,
    private readonly memberships: Memberships,
  ) {}

  async handle(input: InputOf<typeof ChangeRole>, context: CommandContext) {
    const held = await heldBy(this.memberships, context.actor);
    const { roleId } = input;
    const { position } = await this.events.update(roleStream(context.actor.tenantId, roleId), context, (role) =>
      changeRole({ ...input, held }, role),
    );
    return { id: roleId, position };
  }
}
