import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { readSecret } from '../../sign-ins/secrets.adapter.js';
import type { SeenFrom } from '../../sign-ins/sign-in.js';
import { Strangers } from '../../throttle/strangers.adapter.js';
import { type Applicant, applicantBehind, confirmSignUp, type ShownSignUpCode, signUpStream } from '../sign-up.js';
import { signUpCodeInvalid } from '../sign-up.errors.js';

type Shown = { readonly code: string; readonly from: SeenFrom | undefined };
type Applied = ShownSignUpCode & { readonly signUpId: string; readonly applicant: Applicant };

/** Codes of sign-ups as somebody shows them. */
@Injectable()
export class ShownCodes {
  constructor(
    private readonly events: EventStore,
    private readonly strangers: Strangers,
  ) {}

  /** @throws DomainError `unauthenticated` `identity.sign-up.code-invalid`; `limited` `identity.sign-in.too-many-attempts` */
  async read({ code, from }: Shown, now: string): Promise<Applied> {
    await this.strangers.take('confirm-sign-up', from);
    const shown = readSecret(code);
    if (!shown) throw signUpCodeInvalid();
    const { id: signUpId, hash: shownHash } = shown;
    const { state } = await this.events.load(signUpStream(HOUSE, signUpId));
    return { signUpId, shownHash, now, applicant: applicantBehind({ shownHash, now }, state) };
  }

  async use(
    { applicant: _, ...shown }: Applied,
    whose: { readonly userId: string; readonly organizationId: string },
    context: CommandContext,
  ): Promise<void> {
    await this.events.update(signUpStream(HOUSE, shown.signUpId), inHouse(context, whose.userId), (signUp) =>
      confirmSignUp({ ...shown, ...whose }, signUp),
    );
  }
}
