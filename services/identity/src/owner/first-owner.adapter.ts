import { EventStore, Keyring, derivedId } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { credentialStream, setPassword } from '../credentials/credential.js';
import { Passwords } from '../credentials/passwords.port.js';
import { memberIdOf } from '../members/member-id.adapter.js';
import { giveRoles, memberStream } from '../members/member.js';
import { createOrganization, organizationStream } from '../organizations/organization.js';
import { createUser, joinOrganization, userStream } from '../users/user.js';

export type Owner = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly organizationName: string;
};

/**
 * The first organization with its owner. Their ids follow from the owner's address, so asking again finds what is
 * there; a password that was set stays as it is.
 */
@Injectable()
export class FirstOwner {
  constructor(
    private readonly events: EventStore,
    private readonly passwords: Passwords,
    private readonly keyring: Keyring,
  ) {}

  async ensure({ email, name, password, organizationName }: Owner, context: CommandContext) {
    const address = email.toLowerCase();
    const indexKey = await this.keyring.indexKey(HOUSE);
    const userId = derivedId(indexKey, `user ${address}`);
    const organizationId = derivedId(indexKey, `organization ${address}`);
    const house = { ...context, actor: { ...context.actor, tenantId: HOUSE } };
    const organization = { ...context, actor: { ...context.actor, tenantId: organizationId } };

    await this.events.update(userStream(HOUSE, userId), house, (user) =>
      createUser({ userId, email: address, name }, user),
    );
    await this.ensurePassword({ userId, password }, house);
    await this.events.update(organizationStream(organizationId, organizationId), organization, (state) =>
      createOrganization({ organizationId, name: organizationName }, state),
    );
    await this.ensureMembership({ userId, organizationId }, organization);
    await this.events.update(userStream(HOUSE, userId), house, (user) =>
      joinOrganization({ userId, organizationId }, user),
    );
    return { userId, organizationId };
  }

  private async ensurePassword(
    { userId, password }: { readonly userId: string; readonly password: string },
    context: CommandContext,
  ): Promise<void> {
    const stream = credentialStream(HOUSE, userId);
    const { state } = await this.events.load(stream);
    if (state.passwordHash !== null) return;
    const passwordHash = await this.passwords.hash(password);
    await this.events.update(stream, context, (credential) =>
      credential.passwordHash === null ? setPassword({ userId, passwordHash }) : [],
    );
  }

  private async ensureMembership(
    { userId, organizationId }: { readonly userId: string; readonly organizationId: string },
    context: CommandContext,
  ): Promise<void> {
    const memberId = memberIdOf(organizationId, userId);
    const membership = { memberId, principal: { kind: 'user', id: userId }, roles: ['owner'] } as const;
    await this.events.update(memberStream(organizationId, userId), context, (member) => giveRoles(membership, member));
  }
}
