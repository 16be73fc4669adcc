/**
 * Joins where the rule takes a deal: from the stage with the key `cold`, in which it stands, to the open one with the key
 * `replied` of the same pipeline. Whatever else became of them, stages keep their keys; an archived one has none.
 */
export const joinStagesOnReply = (d: string, onReply: string) => `
  left join lateral (
    select (cold ->> 'id')::uuid as cold_id, (replied ->> 'id')::uuid as replied_id,
           replied -> 'requiredFields' as replied_requires
      from crm.pipeline p, jsonb_array_elements(p.stages) cold, jsonb_array_elements(p.stages) replied
     where p.pipeline_id = ${d}.pipeline_id and cold ->> 'id' = ${d}.stage_id::text
       and cold ->> 'key' = 'cold' and cold -> 'isArchived' is null
       and replied ->> 'key' = 'replied' and replied ->> 'kind' = 'open' and replied -> 'isArchived' is null
  ) ${onReply} on true`;
