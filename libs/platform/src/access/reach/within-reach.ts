import type { Reach } from '@parley/contracts';

import { uuids } from '../../pages/sql.js';
import { everything, type Where } from '../../pages/where.js';

/**
 * The rows that somebody reaches, by the alias of a table whose `assignee_id` and `team_id` say who answers for one, and
 * to which `shareableSql` gave columns that say with whom it is shared by name. What nobody answers for, and is shared
 * with nobody, is reached by whoever reaches all.
 */
export function withinReach(reach: Reach, alias: string): Where {
  if (reach.rows === 'all') return everything;
  const [members, teams] = [uuids(reach.assigneeIds), uuids(reach.teamIds)];
  const answeredFor = `${alias}.assignee_id = any(?::uuid[]) or ${alias}.team_id = any(?::uuid[])`;
  return {
    where: `(${answeredFor} or (${alias}.is_shared and ${alias}.collaborator_ids && ?::uuid[]))`,
    values: [members, teams, members],
  };
}
