import { ChangeBillingOwner, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { memberNotFound } from '../../members/member.errors.js';
import { MemberCircle } from '../../members/member-circle.adapter.js';
import { organizationStream } from '../organization.js';
import { changeBillingOwner } from './change-billing-owner.js';

@Handles(ChangeBillingOwner)
export class ChangeBillingOwnerHandler implements Handler<typeof ChangeBillingOwner> {
  constructor(
    private readonly events: EventStore,
    private readonly circle: MemberCircle,
  ) {}

  /** Whoever is named can't be removed meanwhile. */
  handle({ memberId, ...read }: InputOf<typeof ChangeBillingOwner>, context: CommandContext) {
    const { tenantId: id } = context.actor;
    return this.circle.alone(context.actor, memberId, async ({ member }) => {
      if (!member) throw memberNotFound(memberId);
      const { position } = await this.events.update(organizationStream(id, id), context, (organization, version) =>
        changeBillingOwner({ ...read, organizationId: id, member, version }, organization),
      );
      return { id, position };
    });
  }
}
