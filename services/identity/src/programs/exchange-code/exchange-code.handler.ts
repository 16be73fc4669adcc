import { ExchangeCode, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { KnownOAuthClients } from '../../oauth-clients/known-oauth-clients.adapter.js';
import { exchangeCode, type Program } from '../program.js';
import { ProgramTokens } from '../program-tokens.adapter.js';
import { ShownPrograms } from '../shown-programs.adapter.js';

@Handles(ExchangeCode)
export class ExchangeCodeHandler implements Handler<typeof ExchangeCode> {
  constructor(
    private readonly programs: ShownPrograms,
    private readonly clients: KnownOAuthClients,
    private readonly tokens: ProgramTokens,
  ) {}

  async handle({ secretHash, ...shown }: InputOf<typeof ExchangeCode>, context: CommandContext) {
    const { oauthClientId, programId } = shown;
    const { tenantId } = context.actor;
    const { scopes: allowed, name } = await this.clients.proved(tenantId, { oauthClientId, secretHash });
    const { text: refreshToken, stored: next } = this.tokens.next(programId, context);
    await this.tokens.assertProved(await this.programs.state(context, programId));
    const decide = (program: Program) => exchangeCode({ ...shown, allowed, next, now: context.now }, program);
    // What a code ended that was shown twice gives nothing.
    const program = await this.programs.take({ programId, name, decide }, context);
    return this.tokens.issue({ programId, program, refreshToken }, context);
  }
}
