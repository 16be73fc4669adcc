import type { SignedIn } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { SecondFactorProofs } from '../second-factors/second-factor-proofs.adapter.js';
import { UserDirectory } from '../users/user-directory/user-directory.port.js';
import { NewSignIns } from './new-sign-ins.adapter.js';
import { signInRefused } from './sign-in.errors.js';
import type { SeenFrom, SignedInBy } from './sign-in.js';

type Proved = {
  readonly userId: string;
  readonly by: SignedInBy;
  readonly secondFactorCode?: string | undefined;
  readonly isRemembered?: boolean | undefined;
  readonly from?: SeenFrom | undefined;
  /** Whether the device showed the token that it was given before. */
  readonly hasToken?: boolean | undefined;
  /** Whether what proved it still does, asked once the sign-in stands. */
  readonly isStill?: (() => Promise<boolean>) | undefined;
  /** Uses up what proved it, once nothing more is asked for. */
  readonly useUp?: (() => Promise<void>) | undefined;
};

/** Signs in somebody who has proved who they are, into the organization they joined first. */
@Injectable()
export class ProvedUsers {
  constructor(
    private readonly users: UserDirectory,
    private readonly secondFactors: SecondFactorProofs,
    private readonly signIns: NewSignIns,
  ) {}

  /** @throws DomainError `unauthenticated` `identity.sign-in.refused` | `.second-factor-needed` | `.second-factor-wrong` */
  async signIn({ secondFactorCode, useUp, ...proved }: Proved, context: CommandContext): Promise<SignedIn> {
    const [organizationId] = await this.users.organizationsOf(proved.userId);
    if (organizationId === undefined) throw signInRefused();
    await this.secondFactors.prove({ userId: proved.userId, code: secondFactorCode }, context);
    await useUp?.();
    return this.signIns.start({ ...proved, organizationId }, context);
  }
}
