import { type InputOf, RequireSecondFactor } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { secondFactorStream } from '../second-factor.js';
import { requireSecondFactor, ruleStream } from './second-factor-rule.js';
import { ToldMembers } from './told-members.adapter.js';

@Handles(RequireSecondFactor)
export class RequireSecondFactorHandler implements Handler<typeof RequireSecondFactor> {
  constructor(
    private readonly events: EventStore,
    private readonly told: ToldMembers,
  ) {}

  async handle({ isRequired }: InputOf<typeof RequireSecondFactor>, context: CommandContext) {
    const { tenantId: organizationId, principal, onBehalfOf } = context.actor;
    const { state } = await this.events.load(secondFactorStream(HOUSE, onBehalfOf ?? principal.id));
    const wish = { organizationId, isRequired, hasOne: state.status === 'on' };
    if (isRequired && wish.hasOne) await this.told.tell(context);
    const { position } = await this.events.update(ruleStream(organizationId, organizationId), context, (rule) =>
      requireSecondFactor(wish, rule),
    );
    return { id: organizationId, position };
  }
}
