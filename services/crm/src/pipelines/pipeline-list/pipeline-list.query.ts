import { ListPipelines, type PipelineView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { pipelinesSql } from './pipeline-view.table.js';

@Answers(ListPipelines)
export class PipelineListQuery implements Answerer<typeof ListPipelines> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_input: unknown, actor: Actor) {
    return { items: await this.database.inTenant(actor, (em) => em.execute<PipelineView[]>(pipelinesSql())) };
  }
}
