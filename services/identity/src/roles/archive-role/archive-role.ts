import { type Grants, RoleArchived, type RoleEvent } from '@parley/contracts';

import { notAbove } from '../givable.js';
import type { OwnRole } from '../role.js';
import { roleNotFound } from '../role.errors.js';

/** What to archive, and what whoever does it holds now. */
export type RoleToArchive = { readonly roleId: string; readonly held: Grants };

export function archiveRole({ roleId, held }: RoleToArchive, role: OwnRole): readonly RoleEvent[] {
  if (role.status === 'unknown') throw roleNotFound(roleId);
  if (role.status === 'archived') return [];
  notAbove(held, role.grants);
  return [RoleArchived({ roleId })];
}
