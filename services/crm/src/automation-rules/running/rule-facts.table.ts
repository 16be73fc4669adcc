import type { RuleAction } from '@parley/contracts';
import { uuids } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { stageById } from '../../pipelines/stage-directory/stages.table.js';
import type { RuleFacts } from './act-on-deal.js';

const assignableSql = `
  select principal_id as id from crm.access_members where is_active and principal_id = any (?::uuid[])
  union all
  select team_id as id from crm.access_teams where not is_archived and team_id = any (?::uuid[])`;

/** What is known now of the stages, members and teams that actions name. */
export async function factsOf(em: EntityManager, actions: readonly RuleAction[]): Promise<RuleFacts> {
  const stageIds = actions.flatMap((action) => (action.do === 'move-to-stage' ? [action.stageId] : []));
  const named = actions.flatMap((action) => (action.do === 'assign' ? [action.assigneeId, action.teamId] : []));
  const ids = named.filter((id) => id !== undefined);
  const stages = [];
  for (const stageId of new Set(stageIds)) stages.push(await stageById(em, stageId));
  const assignable =
    ids.length === 0 ? [] : await em.execute<{ id: string }[]>(assignableSql, [uuids(ids), uuids(ids)]);
  return {
    stages: stages.filter((stage) => stage !== undefined),
    assignableIds: assignable.map(({ id }) => id),
  };
}
