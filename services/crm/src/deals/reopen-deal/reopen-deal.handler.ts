import { type InputOf, type Reach, ReopenDeal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { StageDirectory } from '../../pipelines/stage-directory/stage-directory.port.js';
import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { reopenDeal } from './reopen-deal.js';

@Handles(ReopenDeal)
export class ReopenDealHandler implements Handler<typeof ReopenDeal> {
  constructor(
    private readonly events: EventStore,
    private readonly stages: StageDirectory,
  ) {}

  async handle(
    { dealId, stageId, expectedVersion }: InputOf<typeof ReopenDeal>,
    context: CommandContext,
    reach: Reach,
  ) {
    const { tenantId } = context.actor;
    const stage = await this.stages.get(tenantId, stageId);

    const { position } = await this.events.update(dealStream(tenantId, dealId), context, (deal, version) => {
      const reopened = reopenDeal({ dealId, stage }, reachedDeal(reach, deal));
      checkVersion({ dealId, version, expectedVersion });
      return reopened;
    });
    return { id: dealId, position };
  }
}
