import { GetPipeline, type InputOf, type PipelineView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { pipelinesSql } from './pipeline-view.table.js';

@Answers(GetPipeline)
export class PipelineQuery implements Answerer<typeof GetPipeline> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ pipelineId }: InputOf<typeof GetPipeline>, actor: Actor) {
    const [pipeline = null] = await this.database.inTenant(actor, (em) =>
      em.execute<PipelineView[]>(pipelinesSql('pipeline_id = ?'), [pipelineId]),
    );
    return { pipeline };
  }
}
