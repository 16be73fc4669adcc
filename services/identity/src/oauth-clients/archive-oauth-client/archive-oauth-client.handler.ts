import { ArchiveOAuthClient, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ProgramsOfOAuthClient } from '../../programs/programs-of-oauth-client.adapter.js';
import { oauthClientStream } from '../oauth-client.js';
import { archiveOAuthClient } from './archive-oauth-client.js';

@Handles(ArchiveOAuthClient)
export class ArchiveOAuthClientHandler implements Handler<typeof ArchiveOAuthClient> {
  constructor(
    private readonly events: EventStore,
    private readonly programs: ProgramsOfOAuthClient,
  ) {}

  async handle({ oauthClientId }: InputOf<typeof ArchiveOAuthClient>, context: CommandContext) {
    const stream = oauthClientStream(context.actor.tenantId, oauthClientId);
    const { position } = await this.events.update(stream, context, (client) =>
      archiveOAuthClient({ oauthClientId }, client),
    );
    await this.programs.disconnect({ oauthClientId, reason: 'client-archived' }, context);
    return { id: oauthClientId, position };
  }
}
