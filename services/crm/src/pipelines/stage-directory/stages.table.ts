import type { EntityManager } from '@mikro-orm/postgresql';

import { defaultPipelineSql } from '../pipeline-facts/default-pipeline.table.js';
import type { Stage } from '../stage.js';

const sql = (where: string) => `
  select stage || jsonb_build_object('pipelineId', pipeline_id) as stage
    from crm.pipeline, jsonb_array_elements(stages) with ordinality as listed (stage, n)
   where not is_archived and stage -> 'isArchived' is null and ${where} order by n limit 1`;

const isOpen = `stage ->> 'kind' = 'open'`;

async function found(em: EntityManager, where: string, ids: readonly string[]): Promise<Stage | undefined> {
  const [row] = await em.execute<{ stage: Stage }[]>(sql(where), [...ids]);
  return row?.stage;
}

/** A stage in which deals may stand. */
export const stageById = (em: EntityManager, stageId: string) => found(em, `stage ->> 'id' = ?`, [stageId]);

/** Where deals of a pipeline begin. */
export const firstStageIn = (em: EntityManager, pipelineId: string) =>
  found(em, `${isOpen} and pipeline_id = ?`, [pipelineId]);

/** Where deals begin that nobody placed. */
export const firstStageByDefault = (em: EntityManager) =>
  found(em, `${isOpen} and pipeline_id = (${defaultPipelineSql})`, []);

const pipelineSql = `select pipeline_id as "pipelineId" from crm.pipeline where stages @> ?::jsonb`;

/** Whose stage it is, archived or not. */
export async function pipelineOfStage(em: EntityManager, stageId: string): Promise<string | undefined> {
  const [row] = await em.execute<{ pipelineId: string }[]>(pipelineSql, [JSON.stringify([{ id: stageId }])]);
  return row?.pipelineId;
}
