import { type InputOf, MoveDealToStage, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { StageDirectory } from '../../pipelines/stage-directory/stage-directory.port.js';
import { dealStream, reachedDeal } from '../deal.js';
import { checkVersion } from '../expected-version.js';
import { moveDealToStage } from './move-deal-to-stage.js';

@Handles(MoveDealToStage)
export class MoveDealToStageHandler implements Handler<typeof MoveDealToStage> {
  constructor(
    private readonly events: EventStore,
    private readonly stages: StageDirectory,
    private readonly fields: FieldDirectory,
  ) {}

  async handle(input: InputOf<typeof MoveDealToStage>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { dealId, stageId, expectedVersion, proposalId, ...loss } = input;
    await this.check(tenantId, loss.lostReasonId);
    const stage = await this.stages.get(tenantId, stageId);
    const by = proposalId ? ({ kind: 'proposal', proposalId } as const) : ({ kind: 'hand' } as const);

    const { position } = await this.events.update(dealStream(tenantId, dealId), context, (deal, version) => {
      const moved = moveDealToStage({ dealId, stage, by, loss }, reachedDeal(reach, deal));
      checkVersion({ dealId, version, expectedVersion });
      return moved;
    });
    return { id: dealId, position };
  }

  /** @throws DomainError `invalid` `crm.field.invalid` where it can’t be chosen */
  private async check(tenantId: string, reasonId: string | undefined): Promise<void> {
    if (reasonId === undefined) return;
    await this.fields.checked(tenantId, 'deal', {
      ...{ customFields: [], isNew: false },
      builtIn: { 'lost-reason': reasonId },
    });
  }
}
