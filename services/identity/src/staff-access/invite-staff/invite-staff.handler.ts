import { type InputOf, InviteStaff, staffGrants } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, heldBy, Memberships } from '@parley/platform';

import { withinHeld } from '../../roles/givable.js';
import { noStaff } from '../staff-access.errors.js';
import { StaffUsers } from '../staff-users.adapter.js';
import { StaffSummons } from './staff-summons.adapter.js';

const HOUR = 3_600_000;

@Handles(InviteStaff)
export class InviteStaffHandler implements Handler<typeof InviteStaff> {
  constructor(
    private readonly staff: StaffUsers,
    private readonly memberships: Memberships,
    private readonly summons: StaffSummons,
  ) {}

  async handle({ hours, role, reason }: InputOf<typeof InviteStaff>, context: CommandContext) {
    if (!this.staff.isAnybody) throw noStaff();
    withinHeld(await heldBy(this.memberships, context.actor), staffGrants(role));
    const staffAccessId = context.commandId;
    const endsAt = new Date(Date.parse(context.now) + hours * HOUR).toISOString();
    const position = await this.summons.send({ staffAccessId, role, endsAt, reason }, context);
    return { id: staffAccessId, position, endsAt };
  }
}
