import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { asIdentity } from '../../house-context.js';
import { staffAccessDue } from '../staff-access-due.timer.js';
import { inviteStaff, type NewStaffAccess, staffAccessStream } from '../staff-access.js';
import { offerToStaff, staffOfferStream } from '../staff-offer.js';

/** Says that staff is invited: to the organization, and in the house where staff looks. Its end is seen to beforehand. */
@Injectable()
export class StaffSummons {
  constructor(
    private readonly events: EventStore,
    private readonly timers: Timers,
  ) {}

  async send(invited: NewStaffAccess, context: CommandContext): Promise<string> {
    const { tenantId } = context.actor;
    const { staffAccessId, endsAt } = invited;
    const timer = { tenantId, key: staffAccessId, payload: { staffAccessId } };
    await this.timers.schedule(staffAccessDue, { ...timer, dueAt: endsAt });
    const { position } = await this.events.update(staffAccessStream(tenantId, staffAccessId), context, (access) =>
      inviteStaff(invited, access),
    );
    const { idempotency: _, ...unkeyed } = context;
    const offer = { staffAccessId, organizationId: tenantId, endsAt };
    await this.events.update(staffOfferStream(HOUSE, staffAccessId), { ...unkeyed, actor: asIdentity }, (state) =>
      offerToStaff(offer, state),
    );
    return position;
  }
}
