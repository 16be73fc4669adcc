import { grantsOf, grantsOfList, ListRoles, listOfGrants, roles, type RoleView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import type { NamedGrants } from '../givable.js';
import { RoleDirectory } from './role-directory.adapter.js';

@Answers(ListRoles)
export class ListRolesQuery implements Answerer<typeof ListRoles> {
  constructor(private readonly directory: RoleDirectory) {}

  async answer(_: object, { tenantId }: Actor) {
    const own = await this.directory.ownRoles(tenantId);
    return { items: [...builtIn, ...[...own.values()].map(viewOf)] };
  }
}

const builtIn = roles.map((role): RoleView => {
  return { id: role, name: role, isBuiltIn: true, grants: listOfGrants(grantsOf[role]) };
});

const viewOf = ({ id, name, grants }: NamedGrants): RoleView => ({
  ...{ id, name, isBuiltIn: false },
  grants: listOfGrants(grantsOfList(grants)),
});
