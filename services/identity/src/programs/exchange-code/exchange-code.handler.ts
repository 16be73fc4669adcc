import { ExchangeCode, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { KnownOAuthClients } from '../../oauth-clients/known-oauth-clients.adapter.js';
import { exchangeCode, programStream } from '../program.js';
import { asProgram, ProgramTokens } from '../program-tokens.adapter.js';

@Handles(ExchangeCode)
export class ExchangeCodeHandler implements Handler<typeof ExchangeCode> {
  constructor(
    private readonly events: EventStore,
    private readonly clients: KnownOAuthClients,
    private readonly tokens: ProgramTokens,
  ) {}

  async handle({ secretHash, ...shown }: InputOf<typeof ExchangeCode>, context: CommandContext) {
    const { oauthClientId, programId } = shown;
    const { tenantId } = context.actor;
    const { scopes: allowed } = await this.clients.proved(tenantId, { oauthClientId, secretHash });
    const { text: refreshToken, stored: next } = this.tokens.next(programId, context);
    const stream = programStream(tenantId, programId);
    await this.tokens.assertProved((await this.events.load(stream)).state);
    await this.events.update(stream, asProgram(context, programId), (program) =>
      exchangeCode({ ...shown, allowed, next, now: context.now }, program),
    );
    // What a code ended that was shown twice gives nothing.
    const { state: program } = await this.events.load(stream);
    return this.tokens.issue({ programId, program, refreshToken }, context);
  }
}
