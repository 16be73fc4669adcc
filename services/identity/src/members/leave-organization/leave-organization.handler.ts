import { type InputOf, LeaveOrganization } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { HandOvers } from '../hand-over/hand-overs.adapter.js';
import { Departures } from '../manage-member/departures.adapter.js';
import { memberIdOf } from '../member-id.adapter.js';

@Handles(LeaveOrganization)
export class LeaveOrganizationHandler implements Handler<typeof LeaveOrganization> {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly departures: Departures,
  ) {}

  async handle(asked: InputOf<typeof LeaveOrganization>, context: CommandContext) {
    const { tenantId, principal } = context.actor;
    const memberId = memberIdOf(tenantId, principal.id);
    const handOverTo = await this.handOvers.settle({ ...asked, memberId }, context);
    return this.departures.end({ memberId, handOverTo }, context);
  }
}
