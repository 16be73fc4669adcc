import { defaultPipelineSql } from '../pipeline-facts/default-pipeline.table.js';

/** Pipelines as contracts show them, in their order. */
export const pipelinesSql = (where = 'true') => `
  select pipeline_id as id, json_build_object('en', name_en, 'ru', name_ru) as name, stages,
         coalesce(pipeline_id = (${defaultPipelineSql}), false) as "isDefault", is_archived as "isArchived", place,
         stands_at::int as version
    from crm.pipeline
   where ${where}
   order by place, created_at, pipeline_id`;
