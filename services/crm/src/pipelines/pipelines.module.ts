import { Module } from '@nestjs/common';

import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { OnOrganizationCreatedReactor } from './on-organization-created/on-organization-created.reactor.js';
import { PipelineListQuery } from './pipeline-list/pipeline-list.query.js';
import { PipelineStages } from './stage-directory/stage-directory.adapter.js';
import { StageDirectory } from './stage-directory/stage-directory.port.js';

@Module({
  providers: [
    CrmIdentifiers,
    OnOrganizationCreatedReactor,
    PipelineListQuery,
    { provide: StageDirectory, useClass: PipelineStages },
  ],
  exports: [CrmIdentifiers, StageDirectory],
})
export class PipelinesModule {}
