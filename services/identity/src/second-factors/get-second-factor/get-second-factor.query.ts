import { GetSecondFactor } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type Actor, HOUSE } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { secondFactorStream } from '../second-factor.js';

@Answers(GetSecondFactor)
export class GetSecondFactorQuery implements Answerer<typeof GetSecondFactor> {
  constructor(private readonly events: EventStore) {}

  async answer(_: object, { principal: { id: userId } }: Actor) {
    const { state } = await this.events.load(secondFactorStream(HOUSE, userId));
    return { isOn: state.status === 'on', recoveryCodeCount: state.status === 'on' ? state.recoveryHashes.length : 0 };
  }
}
