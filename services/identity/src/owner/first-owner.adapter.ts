import { EventStore, Keyring, derivedId } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { credentialStream, setPassword } from '../credentials/credential.js';
import { FirstPasswords } from '../credentials/first-passwords.adapter.js';
import { memberIdOf } from '../members/member-id.adapter.js';
import { addFirst, memberStream } from '../members/member.js';
import { createOrganization, organizationStream } from '../organizations/organization.js';
import { createUser, joinOrganization, userStream } from '../users/user.js';

export type Owner = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly organizationName: string;
};

/**
 * The first organization with its owner, made once. Their ids follow from the owner's address, so asking again finds
 * what became of them: a password that was set, another owner and a removal stay as they are.
 */
@Injectable()
export class FirstOwner {
  constructor(
    private readonly events: EventStore,
    private readonly passwords: FirstPasswords,
    private readonly keyring: Keyring,
  ) {}

  /** @throws DomainError `invalid` `identity.password.*` where a first password breaks the rules */
  async ensure(owner: Owner, context: CommandContext) {
    const { email, name, organizationName } = owner;
    const address = email.toLowerCase();
    const indexKey = await this.keyring.indexKey(HOUSE);
    const userId = derivedId(indexKey, `user ${address}`);
    const organizationId = derivedId(indexKey, `organization ${address}`);
    const house = { ...context, actor: { ...context.actor, tenantId: HOUSE } };
    const organization = { ...context, actor: { ...context.actor, tenantId: organizationId } };

    const { state: known } = await this.events.load(userStream(HOUSE, userId));
    // Whoever deleted their account comes back by themselves alone.
    if (known.status === 'deleted') return { userId, organizationId };
    await this.events.update(userStream(HOUSE, userId), house, (user) =>
      createUser({ userId, email: address, name }, user),
    );
    await this.ensurePassword(userId, owner, house);
    await this.events.update(organizationStream(organizationId, organizationId), organization, (state) =>
      createOrganization({ organizationId, name: organizationName }, state),
    );
    await this.ensureMembership({ userId, organizationId }, { house, organization });
    return { userId, organizationId };
  }

  private async ensurePassword(userId: string, owner: Owner, context: CommandContext): Promise<void> {
    const stream = credentialStream(HOUSE, userId);
    const { state } = await this.events.load(stream);
    if (state.setCount > 0) return;
    const passwordHash = await this.passwords.hash(owner.password, owner);
    await this.events.update(stream, context, ({ setCount }) =>
      setCount === 0 ? setPassword({ userId, passwordHash }) : [],
    );
  }

  private async ensureMembership(
    { userId, organizationId }: { readonly userId: string; readonly organizationId: string },
    { house, organization }: { readonly house: CommandContext; readonly organization: CommandContext },
  ): Promise<void> {
    const stream = memberStream(organizationId, userId);
    const memberId = memberIdOf(organizationId, userId);
    const membership = { memberId, principal: { kind: 'user', id: userId }, roles: ['owner'] } as const;
    await this.events.update(stream, organization, (member) => addFirst(membership, member));
    const { state: member } = await this.events.load(stream);
    if (member.status === 'removed') return;
    await this.events.update(userStream(HOUSE, userId), house, (user) =>
      joinOrganization({ userId, organizationId }, user),
    );
  }
}
