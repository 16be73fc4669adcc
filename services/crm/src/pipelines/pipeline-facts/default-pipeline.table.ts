/** Since when deals that nobody placed begin in a pipeline; null where they never did. */
const since = 'coalesce(default_since, case when is_default then created_at end)';

/** The pipeline in which deals begin that nobody placed, as a statement. */
export const defaultPipelineSql = `
  select pipeline_id from crm.pipeline
   where not is_archived and ${since} is not null order by ${since} desc, pipeline_id limit 1`;
