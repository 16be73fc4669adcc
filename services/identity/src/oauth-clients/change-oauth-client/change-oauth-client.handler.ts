import { ChangeOAuthClient, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ProgramsOfOAuthClient } from '../../programs/programs-of-oauth-client.adapter.js';
import { oauthClientVersion } from '../oauth-client.errors.js';
import { oauthClientStream } from '../oauth-client.js';
import { changeOAuthClient } from './change-oauth-client.js';

@Handles(ChangeOAuthClient)
export class ChangeOAuthClientHandler implements Handler<typeof ChangeOAuthClient> {
  constructor(
    private readonly events: EventStore,
    private readonly programs: ProgramsOfOAuthClient,
  ) {}

  async handle({ expectedVersion, ...change }: InputOf<typeof ChangeOAuthClient>, context: CommandContext) {
    const { oauthClientId, scopes } = change;
    const stream = oauthClientStream(context.actor.tenantId, oauthClientId);
    const { position } = await this.events.update(stream, context, (client, version) => {
      const changed = changeOAuthClient(change, client);
      if (expectedVersion !== undefined && expectedVersion !== version)
        throw oauthClientVersion(oauthClientId, version);
      return changed;
    });
    if (scopes) await this.programs.disconnect({ oauthClientId, beyond: scopes, reason: 'scopes-narrowed' }, context);
    return { id: oauthClientId, position };
  }
}
