import { EventStore } from '@parley/eventsourcing';
import { type CallContext, firstCommand } from '@parley/platform';
import { v4 } from 'uuid';

import { ensureOwner } from '../index.js';
import { memberIdOf } from '../members/member-id.adapter.js';
import { giveRoles, memberStream, removeMember } from '../members/member.js';
import { goodPassword, IdentityAlone, type On, started } from './identity-alone.adapter.js';

export const ada = {
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  password: goodPassword,
  organizationName: 'Roofs',
};

/** Identity alone in one process, with an organization whose owner is Ada. */
export class RunningIdentity extends IdentityAlone {
  constructor(
    parts: ConstructorParameters<typeof IdentityAlone>[0],
    /** Ada, and her organization. */
    readonly whose: Awaited<ReturnType<typeof ensureOwner>>,
  ) {
    super(parts);
  }

  get tenantId(): string {
    return this.whose.organizationId;
  }

  get asAda(): CallContext {
    return { actor: { tenantId: this.tenantId, principal: { kind: 'user', id: this.whose.userId } } };
  }

  asService(name: 'gateway' | 'agents', tenantId = this.tenantId): CallContext {
    return { actor: { tenantId, principal: { kind: 'system', id: name } } };
  }

  /** Somebody else of the organization, with those roles. */
  async colleague(roles: readonly string[]) {
    const [id, { tenantId, parts }] = [v4(), this];
    const member = { memberId: memberIdOf(tenantId, id), principal: { kind: 'user', id } } as const;
    const context = () => firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, parts.clock.now());
    const [events, stream] = [this.running.get(EventStore), memberStream(tenantId, id)];
    const give = (given: readonly string[]) =>
      events.update(stream, context(), (state) => giveRoles({ ...member, roles: given }, state));
    await give(roles);
    const call: CallContext = { actor: { tenantId, principal: member.principal } };
    const remove = () => events.update(stream, context(), (state) => removeMember(member, state));
    return { id, memberId: member.memberId, call, give, remove };
  }
}

export async function startIdentity(on: On): Promise<RunningIdentity> {
  const parts = await started(on);
  return new RunningIdentity(parts, await ensureOwner(parts.running, ada));
}
