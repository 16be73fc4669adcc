import { LeaveOrganization } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Departures } from '../manage-member/departures.adapter.js';
import { memberIdOf } from '../member-id.adapter.js';

@Handles(LeaveOrganization)
export class LeaveOrganizationHandler implements Handler<typeof LeaveOrganization> {
  constructor(private readonly departures: Departures) {}

  handle(_: object, context: CommandContext) {
    const { tenantId, principal } = context.actor;
    return this.departures.end(memberIdOf(tenantId, principal.id), context);
  }
}
