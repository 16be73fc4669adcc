import {
  DescribeAccess,
  fieldOf,
  type InputOf,
  leftOut,
  type Permission,
  type PermissionAccess,
  type Rows,
} from '@parley/contracts';
import { type Actor, DomainError } from '@parley/kernel';
import { Access, type Answerer, Answers, heldBy, Memberships } from '@parley/platform';

import { memberNotFound } from '../members/member.errors.js';
import { DescribedMembers } from './described-members.adapter.js';
import { reasonsOf } from './reasons.js';

@Answers(DescribeAccess)
export class DescribeAccessQuery implements Answerer<typeof DescribeAccess> {
  constructor(
    private readonly members: DescribedMembers,
    private readonly memberships: Memberships,
  ) {}

  async answer({ memberId, permissions }: InputOf<typeof DescribeAccess>, { tenantId }: Actor) {
    const member = await this.members.of(tenantId, memberId);
    if (!member) throw memberNotFound(memberId);
    const { principal, onBehalfOf, rules } = member;
    const actor = { tenantId, principal, ...(onBehalfOf !== null && { onBehalfOf }) };
    const told: PermissionAccess[] = [];
    const held = await heldBy(this.memberships, actor);
    for (const permission of permissions) {
      const rows = await this.rowsOf(permission, actor);
      const because = [...reasonsOf(permission, rows, rules)];
      const except = leftOut(held, permission).map(fieldOf);
      told.push({ permission, isHeld: rows !== undefined, rows: rows ?? null, except, because });
    }
    return { principal, onBehalfOf, status: rules.status, permissions: told };
  }

  /** By the check that stands in front of every door. */
  private async rowsOf(permission: Permission, actor: Actor): Promise<Rows | undefined> {
    const door = { name: DescribeAccess.name, permission, narrows: true };
    const service = actor.principal.kind === 'agent' ? 'agents' : 'gateway';
    try {
      return (await new Access(this.memberships).check(door, { service, actor })).rows;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'forbidden') return undefined;
      throw error;
    }
  }
}
