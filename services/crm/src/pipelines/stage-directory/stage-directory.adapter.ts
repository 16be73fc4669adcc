import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { pipelineNotFound, stageNotFound } from '../pipeline.errors.js';
import type { Stage } from '../stage.js';
import { StageDirectory } from './stage-directory.port.js';

const sql = (where: string) => `
  select stage ->> 'id' as id, pipeline_id as "pipelineId", stage ->> 'key' as key, stage ->> 'kind' as kind,
         stage -> 'name' as name
    from crm.pipeline, jsonb_array_elements(stages) with ordinality as listed (stage, n)
   where ${where} order by n limit 1`;

@Injectable()
export class PipelineStages extends StageDirectory {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async get(tenantId: string, stageId: string): Promise<Stage> {
    const stage = await this.found(tenantId, `stage ->> 'id' = ?`, stageId);
    if (!stage) throw stageNotFound(stageId);
    return stage;
  }

  async firstOf(tenantId: string, pipelineId: string): Promise<Stage> {
    const stage = await this.found(tenantId, 'pipeline_id = ?', pipelineId);
    if (!stage) throw pipelineNotFound(pipelineId);
    return stage;
  }

  private async found(tenantId: string, where: string, id: string): Promise<Stage | undefined> {
    const [stage] = await this.database.inTenant({ tenantId }, (em) => em.execute<Stage[]>(sql(where), [id]));
    return stage;
  }
}
