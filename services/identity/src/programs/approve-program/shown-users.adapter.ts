import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { PasswordCheck } from '../../credentials/password-check.adapter.js';
import { SecondFactorProofs } from '../../second-factors/second-factor-proofs.adapter.js';
import { signInRefused } from '../../sign-ins/sign-in.errors.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';

type Shown = { readonly email: string; readonly password: string; readonly secondFactorCode?: string | undefined };

type Proved = { readonly userId: string; readonly passwordSetCount: number };

/** A member of the organization who proves to be one, without a sign-in. */
@Injectable()
export class ShownUsers {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly secondFactors: SecondFactorProofs,
    private readonly users: UserDirectory,
  ) {}

  /**
   * A flood of them finds the same room as one of sign-ins.
   * @throws DomainError `unauthenticated` `identity.sign-in.refused` | `.second-factor-needed` | `.second-factor-wrong`;
   * `unavailable` `identity.password.busy`
   */
  prove(shown: Shown, context: CommandContext): Promise<Proved> {
    return this.passwords.inRoom(() => this.proved(shown, context));
  }

  private async proved({ email, password, secondFactorCode: code }: Shown, context: CommandContext): Promise<Proved> {
    const shown = await this.passwords.userBehind(email, password, context);
    const organizations = shown ? await this.users.organizationsOf(shown.userId) : [];
    if (!shown || !organizations.includes(context.actor.tenantId)) throw signInRefused();
    await this.secondFactors.prove({ userId: shown.userId, code }, context);
    // The password may have been changed since it was shown.
    if (!(await shown.isStill())) throw signInRefused();
    return { userId: shown.userId, passwordSetCount: shown.setCount };
  }
}
