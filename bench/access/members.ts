import { randomUUID } from 'node:crypto';

import type { Caller } from '@parley/platform';
import type { TestDatabase } from '@parley/testing/servers';

/** One kind of caller, as a service meets it. */
export type Kind = { readonly name: string; readonly callers: readonly Caller[] };

const ownGrants = [
  { permission: 'deals:write', rows: 'all' },
  { permission: 'deals:read', rows: 'all' },
];

const each = <Made>(make: () => Made): readonly Made[] => Array.from({ length: 250 }, make);

const ids = (made: readonly { readonly id: string }[]) => made.map(({ id }) => id);

/**
 * A thousand members of one organization, as a service's own copy knows them: by a built-in role, by one of its own
 * beside a built-in one, agents with a guardian, and keys that were lent.
 */
export async function thousand(database: TestDatabase): Promise<readonly Kind[]> {
  const [tenantId, roleId, guardianId] = [randomUUID(), randomUUID(), randomUUID()];
  const [users, mixed, agents, keys] = [each(one), each(one), each(one), each(one)];
  const member = `insert into crm.access_members
    select $1::uuid, unnest($2::uuid[]), $3, $4::json, true, 1`;
  const lent = `insert into crm.access_lent select $1::uuid, unnest($2::uuid[]), $3, $4::uuid, null, 1`;
  await database.query(`insert into crm.access_own_roles values ($1, $2, $3::json, false, 1)`, [
    ...[tenantId, roleId, JSON.stringify(ownGrants)],
  ]);
  await database.query(member, [tenantId, [guardianId, ...ids(users)], 'user', '["bidi"]']);
  await database.query(member, [tenantId, ids(mixed), 'user', JSON.stringify(['viewer', roleId])]);
  await database.query(member, [tenantId, ids(agents), 'agent', '["bidi"]']);
  await database.query(member, [tenantId, ids(keys), 'integration', '["bidi"]']);
  for (const [kind, made] of [['agent', agents] as const, ['integration', keys] as const])
    await database.query(lent, [tenantId, ids(made), kind, guardianId]);

  const speaking = (service: Caller['service'], kind: 'user' | 'agent' | 'integration') => {
    return ({ id }: { readonly id: string }): Caller => ({
      ...{ service, actor: { tenantId, principal: { kind, id } } },
      ...(kind === 'user' && { session: id }),
    });
  };
  return [
    { name: 'a user by a built-in role', callers: users.map(speaking('gateway', 'user')) },
    { name: 'a user by two roles, one its organization’s own', callers: mixed.map(speaking('gateway', 'user')) },
    { name: 'an agent with a guardian', callers: agents.map(speaking('agents', 'agent')) },
    { name: 'an API key', callers: keys.map(speaking('gateway', 'integration')) },
  ];
}

const one = () => ({ id: randomUUID() });
