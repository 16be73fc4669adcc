import { grantsOf, grantsOfList, ListRoles, listOfGrants, roles, type RoleView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { type ListedRole, RoleDirectory } from './role-directory.adapter.js';

@Answers(ListRoles)
export class ListRolesQuery implements Answerer<typeof ListRoles> {
  constructor(private readonly directory: RoleDirectory) {}

  async answer(_: object, { tenantId }: Actor) {
    const own = await this.directory.ownRoles(tenantId);
    return { items: [...builtIn, ...[...own.values()].map(viewOf)] };
  }
}

const builtIn = roles.map((role): RoleView => {
  return { id: role, name: role, isBuiltIn: true, grants: listOfGrants(grantsOf[role]), version: 1 };
});

const viewOf = ({ id, name, grants, version }: ListedRole): RoleView => ({
  ...{ id, name, version, isBuiltIn: false },
  grants: listOfGrants(grantsOfList(grants)),
});
