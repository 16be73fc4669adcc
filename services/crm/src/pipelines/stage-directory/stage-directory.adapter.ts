import { type DomainEvent, pipelineEvents, type PipelineEvent, type Recorded, type StageView } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { pipelineNotFound, stageNotFound } from '../pipeline.errors.js';
import { pipelineStream } from '../pipeline.js';
import { type Stage, type Stages, stagesAfter } from '../stage.js';
import { type AskedStage, StageDirectory } from './stage-directory.port.js';
import { firstStageByDefault, firstStageIn, pipelineOfStage, stageById } from './stages.table.js';

const isPipelineEvent = (event: Recorded<DomainEvent>): event is Recorded<PipelineEvent> =>
  pipelineEvents.some(({ type }) => type === event.type);

@Injectable()
export class PipelineStages extends StageDirectory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {
    super();
  }

  async get(tenantId: string, stageId: string): Promise<Stage> {
    const stage = await this.database.inTenant({ tenantId }, (em) => stageById(em, stageId));
    if (!stage) throw stageNotFound(stageId);
    return stage;
  }

  async pipelineOf(tenantId: string, stageId: string): Promise<string> {
    const pipelineId = await this.database.inTenant({ tenantId }, (em) => pipelineOfStage(em, stageId));
    if (pipelineId === undefined) throw stageNotFound(stageId);
    return pipelineId;
  }

  async firstOf(tenantId: string, pipelineId?: string): Promise<Stage> {
    const stage = await this.database.inTenant({ tenantId }, (em) =>
      pipelineId === undefined ? firstStageByDefault(em) : firstStageIn(em, pipelineId),
    );
    if (!stage) throw pipelineNotFound(pipelineId ?? 'default');
    return stage;
  }

  /** Folds the pipeline's stream: what was recorded is there, however far behind versions are. */
  async asOf(tenantId: string, { pipelineId, stageId, asOf }: AskedStage): Promise<StageView> {
    const recorded = await this.events.read(tenantId, pipelineStream(tenantId, pipelineId).streamId);
    const stages = recorded
      .filter(isPipelineEvent)
      .filter(({ envelope }) => envelope.recordedAt <= asOf)
      .reduce<Stages>((known, event) => stagesAfter(known, event), []);
    const stage = stages.find(({ id }) => id === stageId);
    if (!stage) throw stageNotFound(stageId);
    return stage;
  }
}
