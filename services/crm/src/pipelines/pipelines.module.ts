import { Module } from '@nestjs/common';

import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { AddStageHandler } from './add-stage/add-stage.handler.js';
import { ArchivePipelineHandler } from './archive-pipeline/archive-pipeline.handler.js';
import { ArchiveStageHandler } from './archive-stage/archive-stage.handler.js';
import { CreatePipelineHandler } from './create-pipeline/create-pipeline.handler.js';
import { MoveStageHandler } from './move-stage/move-stage.handler.js';
import { OnOrganizationCreatedReactor } from './on-organization-created/on-organization-created.reactor.js';
import { LookedUpPipelineFacts } from './pipeline-facts/pipeline-facts.adapter.js';
import { PipelineFacts } from './pipeline-facts/pipeline-facts.port.js';
import { PipelineListQuery } from './pipeline-list/pipeline-list.query.js';
import { PipelineQuery } from './pipeline-list/pipeline.query.js';
import { SetDefaultPipelineHandler } from './set-default-pipeline/set-default-pipeline.handler.js';
import { PipelineStages } from './stage-directory/stage-directory.adapter.js';
import { StageDirectory } from './stage-directory/stage-directory.port.js';
import { UpdatePipelineHandler } from './update-pipeline/update-pipeline.handler.js';
import { UpdateStageHandler } from './update-stage/update-stage.handler.js';

@Module({
  providers: [
    AddStageHandler,
    ArchivePipelineHandler,
    ArchiveStageHandler,
    CreatePipelineHandler,
    CrmIdentifiers,
    MoveStageHandler,
    OnOrganizationCreatedReactor,
    PipelineListQuery,
    PipelineQuery,
    SetDefaultPipelineHandler,
    UpdatePipelineHandler,
    UpdateStageHandler,
    { provide: PipelineFacts, useClass: LookedUpPipelineFacts },
    { provide: StageDirectory, useClass: PipelineStages },
  ],
  exports: [CrmIdentifiers, PipelineListQuery, StageDirectory],
})
export class PipelinesModule {}
