import { ListPipelines, type PipelineView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

const sql = `
  select pipeline_id as id, json_build_object('en', name_en, 'ru', name_ru) as name, stages,
         is_default as "isDefault", stands_at::int as version
    from crm.pipeline
   order by is_default desc, created_at, pipeline_id`;

@Answers(ListPipelines)
export class PipelineListQuery implements Answerer<typeof ListPipelines> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_input: unknown, actor: Actor) {
    return { items: await this.database.inTenant(actor, (em) => em.execute<PipelineView[]>(sql)) };
  }
}
