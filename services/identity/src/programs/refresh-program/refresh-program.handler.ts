import { type InputOf, RefreshProgram } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, readRefreshToken } from '@parley/platform';

import { KnownOAuthClients } from '../../oauth-clients/known-oauth-clients.adapter.js';
import { grantInvalid } from '../program.errors.js';
import { type Program, refreshProgram } from '../program.js';
import { ProgramTokens } from '../program-tokens.adapter.js';
import { ShownPrograms } from '../shown-programs.adapter.js';

@Handles(RefreshProgram)
export class RefreshProgramHandler implements Handler<typeof RefreshProgram> {
  constructor(
    private readonly programs: ShownPrograms,
    private readonly clients: KnownOAuthClients,
    private readonly tokens: ProgramTokens,
  ) {}

  async handle({ refreshToken, ...asked }: InputOf<typeof RefreshProgram>, context: CommandContext) {
    const { oauthClientId, secretHash, scopes } = asked;
    const { tenantId } = context.actor;
    const { scopes: allowed, name } = await this.clients.proved(tenantId, { oauthClientId, secretHash });
    const shown = readRefreshToken(refreshToken);
    if (shown?.organizationId !== tenantId) throw grantInvalid();
    const { id: programId, familyHash, refreshHash } = shown;
    const { text, stored: next } = this.tokens.next(programId, context, refreshToken);
    const presented = { programId, oauthClientId, familyHash, refreshHash, scopes, allowed };
    const decide = (program: Program) => refreshProgram({ ...presented, next, now: context.now }, program);
    // The family ends for good before its holder hears of it.
    const program = await this.programs.take({ programId, name, decide }, context);
    return this.tokens.issue({ programId, program, refreshToken: text }, context);
  }
}
