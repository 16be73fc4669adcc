import { type InputOf, RevokeProgram } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, DomainError } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { KnownOAuthClients } from '../../oauth-clients/known-oauth-clients.adapter.js';
import { disconnectProgram, programStream } from '../program.js';
import { asProgram } from '../program-tokens.adapter.js';

@Handles(RevokeProgram)
export class RevokeProgramHandler implements Handler<typeof RevokeProgram> {
  constructor(
    private readonly events: EventStore,
    private readonly clients: KnownOAuthClients,
  ) {}

  async handle({ secretHash, programId, ...asked }: InputOf<typeof RevokeProgram>, context: CommandContext) {
    const { tenantId } = context.actor;
    await this.clients.proved(tenantId, { oauthClientId: asked.oauthClientId, secretHash });
    try {
      await this.events.update(programStream(tenantId, programId), asProgram(context, programId), (program) =>
        disconnectProgram({ programId, reason: 'by-program', ...asked }, program),
      );
    } catch (error) {
      // What is none of its own is as good as revoked: nobody learns what there is.
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
    }
    return {};
  }
}
