import type { ProgramTokens as Tokens } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { newRefreshToken, signProgramToken } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import { StoredPrograms } from './check-program/stored-programs.adapter.js';
import { grantInvalid } from './program.errors.js';
import { ProgramProofs } from './program-proofs.adapter.js';
import type { Program } from './program.js';

const DAY_MS = 24 * 3_600_000;

/** How long a program may stay away. */
const IDLE_MS = 90 * DAY_MS;

/** After how long its user is asked anew, however often it came (ASVS 5.0, 10.4.8). */
const LIFE_MS = 365 * DAY_MS;

type Given = { readonly programId: string; readonly program: Program; readonly refreshToken: string };

export const asProgram = (context: CommandContext, programId: string): CommandContext => ({
  ...context,
  actor: { tenantId: context.actor.tenantId, principal: { kind: 'integration', id: programId } },
});

/** Issues what a program acts with, under the key that identity alone holds. */
@Injectable()
export class ProgramTokens {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly programs: StoredPrograms,
    private readonly proofs: ProgramProofs,
  ) {}

  /** The next refresh token, of the family of the former where there was one, and what is stored of it. */
  next(programId: string, { actor, now }: CommandContext, former?: string) {
    const { text, ...hashes } = newRefreshToken({ id: programId, organizationId: actor.tenantId }, former);
    const after = (milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();
    return { text, stored: { ...hashes, expiresAt: after(IDLE_MS), endsAt: after(LIFE_MS) } };
  }

  /** @throws DomainError `invalid` `identity.program.grant-invalid` where the password was set anew since the yes */
  assertProved(program: Program): Promise<void> {
    return this.proofs.assertStand(program);
  }

  /** @throws DomainError `invalid` `identity.program.grant-invalid` where it is over, it may do less now, its user is no member or proves who they are by another password */
  async issue({ programId, program, refreshToken }: Given, { actor, now }: CommandContext): Promise<Tokens> {
    const { tenantId } = actor;
    if (program.status !== 'connected' || !(await this.programs.find({ tenantId, programId }))) throw grantInvalid();
    await this.assertProved(program);
    const { userId, oauthClientId, scopes, endsAt } = program;
    const holder = { programId, userId, client: { id: oauthClientId, organizationId: tenantId }, scopes, endsAt };
    const signed = await signProgramToken(this.settings.accessTokenKey, holder, new Date(now));
    return { ...signed, refreshToken, scopes: [...scopes] };
  }
}
