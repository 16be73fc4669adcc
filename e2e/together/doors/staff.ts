import { randomUUID } from 'node:crypto';

import { type Grants, type MemberEvent, MemberRolesChanged } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type Actor, streamOf } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { z } from 'zod';

import { Caller } from '../../journey/caller.js';
import type { Together } from '../together.js';

/** Somebody with one role, signed in, alone in an organization. */
export type Somebody = {
  readonly role: string;
  readonly held: Grants;
  readonly actor: Actor;
  readonly caller: Caller;
  readonly signIn: () => Promise<unknown>;
};

type Roled = Pick<Somebody, 'role' | 'held'>;

type Grant = { readonly permission: string; readonly rows: string };

const created = z.object({ createRole: z.object({ roleId: z.string() }) });

/** The streams of members as anybody may append to them who has identity's log: one event after the other. */
const memberStream = streamOf('identity.member', { initial: 0, evolve: (count: number, _: MemberEvent) => count + 1 });

/** An organization whose owner is still its owner. */
export async function owner(together: Together, name: string, url: string) {
  const whose = await together.organization(name);
  const caller = new Caller(url);
  const signIn = () => caller.signIn(whose);
  await signIn();
  const actor: Actor = { tenantId: whose.organizationId, principal: { kind: 'user', id: whose.userId } };
  return { caller, actor, signIn, password: whose.password };
}

type Owner = Awaited<ReturnType<typeof owner>>;

/** Has that role from now on, and no other. */
export async function becomes(together: Together, one: Owner, { role, held }: Roled) {
  const { tenantId, principal } = one.actor;
  const context = firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, together.clock.now());
  const given = MemberRolesChanged({
    ...{ memberId: randomUUID(), principal: { kind: 'user', id: principal.id }, roles: [role] },
  });
  await together
    .of('identity')
    .get(EventStore)
    .update(memberStream(tenantId, principal.id), context, () => [given]);
  return { ...one, role, held };
}

/** Makes a role of the organization's own, as its owner; its id. */
export async function ownRole({ caller }: Pick<Owner, 'caller'>, grants: readonly Grant[]): Promise<string> {
  const shown = grants.map(({ permission, rows }) => ({ permission, rows: rows.toUpperCase() }));
  const input = { idempotencyKey: randomUUID(), name: 'Of our own', grants: shown };
  const query = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { roleId } }';
  return (await caller.ask({ query, variables: { input }, answer: created })).createRole.roleId;
}
