import type { Reach } from '@parley/contracts';

import { uuids } from '../../pages/sql.js';
import { everything, type Where } from '../../pages/where.js';

/**
 * The rows that somebody reaches, by the alias of the table whose `assignee_id` and `team_id` say who answers for one.
 * What nobody answers for is reached by whoever reaches all.
 */
export function withinReach(reach: Reach, alias: string): Where {
  if (reach.rows === 'all') return everything;
  return {
    where: `(${alias}.assignee_id = any(?::uuid[]) or ${alias}.team_id = any(?::uuid[]))`,
    values: [uuids(reach.assigneeIds), uuids(reach.teamIds)],
  };
}

/** The same of a table with `shareableSql`, where a row may be shared by name besides. */
export function withinSharedReach(reach: Reach, alias: string): Where {
  if (reach.rows === 'all') return everything;
  const { where, values } = withinReach(reach, alias);
  return {
    where: `(${where} or (${alias}.is_shared and ${alias}.collaborator_ids && ?::uuid[]))`,
    values: [...values, uuids(reach.assigneeIds)],
  };
}
