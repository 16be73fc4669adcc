import { RoleArchived, type RoleEvent } from '@parley/contracts';

import type { OwnRole } from '../role.js';
import { roleNotFound } from '../role.errors.js';

export function archiveRole({ roleId }: { readonly roleId: string }, role: OwnRole): readonly RoleEvent[] {
  if (role.status === 'unknown') throw roleNotFound(roleId);
  return role.status === 'archived' ? [] : [RoleArchived({ roleId })];
}
