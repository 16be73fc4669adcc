import type { Permission } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { newPlacedSecret, OAUTH_MARKS, organizationReadOnly, OrganizationStates } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KnownOAuthClients } from '../../oauth-clients/known-oauth-clients.adapter.js';
import { approveProgram, programStream } from '../program.js';
import { redirectUriInvalid, scopesInvalid } from '../program.errors.js';

/** How long a code waits for its program. */
const CODE_MS = 60_000;

export type Asked = {
  readonly oauthClientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly Permission[];
  readonly codeChallenge: string;
  readonly passwordSetCount: number;
};

/** A user lets a program act in their name. */
@Injectable()
export class NewPrograms {
  constructor(
    private readonly events: EventStore,
    private readonly clients: KnownOAuthClients,
    private readonly organizations: OrganizationStates,
  ) {}

  /** @throws DomainError `not-found` `identity.oauth-client.not-found`; `invalid` `identity.program.*`; `conflict` `access.organization-read-only` */
  async approve({ redirectUri, scopes, ...asked }: Asked, context: CommandContext): Promise<string> {
    const { tenantId: organizationId, principal } = context.actor;
    const readOnly = await this.organizations.readOnlyStateOf(organizationId);
    if (readOnly) throw organizationReadOnly(readOnly);
    const client = await this.clients.current(organizationId, asked.oauthClientId);
    if (!client.redirectUris.includes(redirectUri)) throw redirectUriInvalid();
    if (scopes.some((scope) => !client.scopes.includes(scope))) throw scopesInvalid();

    const programId = context.commandId;
    const { text: code, hash: codeHash } = newPlacedSecret(OAUTH_MARKS.code, { id: programId, organizationId });
    const expiresAt = new Date(Date.parse(context.now) + CODE_MS).toISOString();
    const leave = { ...asked, programId, userId: principal.id, redirectUri, scopes, codeHash, expiresAt };
    const stream = programStream(organizationId, programId);
    await this.events.update(stream, context, (state) => approveProgram(leave, state));
    return code;
  }
}
