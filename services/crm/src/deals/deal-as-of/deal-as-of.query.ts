import {
  DealAsOf,
  type DealEvent,
  dealEvents,
  type DealView,
  type DomainEvent,
  erased,
  type InputOf,
  isReached,
  type Reach,
  type Recorded,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { shownDeal } from '../../fields/hidden.js';
import { StageDirectory } from '../../pipelines/stage-directory/stage-directory.port.js';
import { moneyOf } from '../deal-fields.js';
import { dealStream } from '../deal.js';
import { dealBoard, type DealRow } from '../deal-board/deal-board.projection.js';

const isDealEvent = (event: Recorded<DomainEvent>): event is Recorded<DealEvent> =>
  dealEvents.some(({ type }) => type === event.type);

const rowOf = (events: readonly Recorded<DealEvent>[]) =>
  events.reduce<DealRow | null>((deal, event) => dealBoard.evolve(deal, event), null);

/** What lay in the recycle bin then was not there. */
const thereOf = (row: DealRow | null) => (row?.deletedAt === null ? row : null);

const iso = (at: Date | string) => new Date(at).toISOString();

type Then = { readonly asOf: string; readonly version: number };

/** Folds the deal's stream up to an instant with the board's own fold: what stood there then. */
@Answers(DealAsOf)
export class DealAsOfQuery implements Answerer<typeof DealAsOf> {
  constructor(
    private readonly events: EventStore,
    private readonly stages: StageDirectory,
  ) {}

  /** Who reaches it now may see what it was before. */
  async answer({ id, asOf }: InputOf<typeof DealAsOf>, { tenantId }: Actor, reach: Reach) {
    const { streamId } = dealStream(tenantId, id);
    const recorded = (await this.events.read(tenantId, streamId)).filter(isDealEvent);
    const known = recorded.filter(({ envelope }) => envelope.recordedAt <= asOf);
    const now = rowOf(recorded);
    const row = now && isReached(reach, now) ? thereOf(rowOf(known)) : null;
    return { deal: row && shownDeal(await this.viewOf(tenantId, row, { asOf, version: known.length }), reach), asOf };
  }

  private async viewOf(tenantId: string, row: DealRow, { asOf, version }: Then): Promise<DealView> {
    const { dealId, stageId, subjectId: _subjectId, ruleId: _ruleId, title, createdAt, changedAt, ...kept } = row;
    const {
      amountMinor,
      amountCurrency,
      contactIds,
      deletedAt: _at,
      deletedByKind: _by,
      deletedById: _id,
      ...deal
    } = kept;
    const amount = moneyOf({ amountMinor, amountCurrency });
    const stage = await this.stages.asOf(tenantId, { pipelineId: row.pipelineId, stageId, asOf });
    const told = { title: title ?? erased, createdAt: iso(createdAt), changedAt: iso(changedAt) };
    return {
      ...deal,
      ...told,
      amount,
      contactIds: [...contactIds],
      collaboratorIds: [...deal.collaboratorIds],
      id: dealId,
      stage,
      version,
    };
  }
}
