import { GetSecondFactor } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type Actor, HOUSE } from '@parley/kernel';
import { type Answerer, Answers, SecondFactorRules } from '@parley/platform';

import { secondFactorStream } from '../second-factor.js';

@Answers(GetSecondFactor)
export class GetSecondFactorQuery implements Answerer<typeof GetSecondFactor> {
  constructor(
    private readonly events: EventStore,
    private readonly rules: SecondFactorRules,
  ) {}

  async answer(_: object, { tenantId, principal: { id: userId } }: Actor) {
    const { isRequired } = await this.rules.ruleFor(tenantId, userId);
    const { state } = await this.events.load(secondFactorStream(HOUSE, userId));
    const recoveryCodeCount = state.status === 'on' ? state.recoveryHashes.length : 0;
    return { isOn: state.status === 'on', recoveryCodeCount, isRequired };
  }
}
