import {
  type Grants,
  grantsOf,
  grantsOfList,
  isBuiltIn,
  narrowerRows,
  type Permission,
  type PermissionAccess,
  type Rows,
} from '@parley/contracts';

import type { NamedGrants } from '../roles/givable.js';

type Reason = PermissionAccess['because'][number];

/** The rules that decide about somebody, each with its name. */
export type Rules = {
  readonly kind: 'user' | 'agent';
  readonly status: 'active' | 'suspended' | 'removed';
  /** Built-in roles by their names, the organization's own by their ids. */
  readonly roles: readonly string[];
  readonly own: ReadonlyMap<string, NamedGrants>;
  /** Who answers for it, and what they hold. */
  readonly guardian: { readonly name: string; readonly held: Grants } | null;
};

/** Which rules say that somebody holds a permission over these rows, or not at all. */
export function reasonsOf(permission: Permission, held: Rows | undefined, rules: Rules): readonly Reason[] {
  const { status, guardian } = rules;
  if (status !== 'active') return [{ kind: 'status', name: status }];
  const giving = givingRoles(permission, rules);
  if (giving.length === 0) return [{ kind: 'no-role', name: permission }];
  const isLess = guardian !== null && narrowerRows('all', guardian.held[permission]) !== 'all';
  return [
    ...giving,
    ...(isLess ? [{ kind: 'guardian', name: guardian.name } as const] : []),
    ...(held !== undefined && held !== 'all' ? [{ kind: 'rows', name: held } as const] : []),
  ];
}

const givingRoles = (permission: Permission, { kind, roles, own }: Rules): readonly Reason[] =>
  roles.flatMap((ref): readonly Reason[] => {
    if (kind === 'agent' && grantsOf.ai_agent[permission] === undefined) return [];
    if (isBuiltIn(ref)) return grantsOf[ref][permission] === undefined ? [] : [{ kind: 'role', name: ref }];
    const role = own.get(ref);
    return role && grantsOfList(role.grants)[permission] !== undefined ? [{ kind: 'own-role', name: role.name }] : [];
  });
