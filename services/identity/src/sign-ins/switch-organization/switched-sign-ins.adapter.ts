import { derivedKey, EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { CopiedSignIns } from '../copied-sign-ins.adapter.js';
import { readSecret, secretOf } from '../secrets.adapter.js';
import { refreshTokenInvalid, refreshTokenReused } from '../sign-in.errors.js';
import { isOfFamily, type SignInState, signInStream, switchSignIn } from '../sign-in.js';

type To = { readonly signInId: string; readonly userId: string; readonly organizationId: string };

/** Sign-ins that go on in another organization. */
@Injectable()
export class SwitchedSignIns {
  constructor(
    private readonly events: EventStore,
    private readonly keyring: Keyring,
    private readonly copied: CopiedSignIns,
  ) {}

  /**
   * The next refresh token. It follows from the command, so that the same call answers the same one, for as long as it
   * works.
   * @throws DomainError `unauthenticated` `identity.sign-in.refresh-token-invalid` | `.refresh-token-reused` | `.ended`
   */
  async switch(to: To, refreshToken: string, context: CommandContext): Promise<string> {
    const { signInId, userId } = to;
    const shown = readSecret(refreshToken);
    if (shown?.id !== signInId) throw refreshTokenInvalid();
    const next = await this.nextOf(signInId, context.commandId);
    const stream = signInStream(HOUSE, signInId);
    // What this very command exchanged is no copy.
    const tell = async (signIn: SignInState) =>
      isOfFamily(next.hash, signIn) || this.copied.tellOf(signIn, shown.hash, context);
    let { state: signIn } = await this.events.load(stream);
    await tell(signIn);
    await this.events.update(stream, inHouse(context, userId), (state) => {
      signIn = state;
      return switchSignIn({ ...to, shownHash: shown.hash, nextHash: next.hash, now: context.now }, state);
    });
    await tell(signIn);
    const { state } = await this.events.load(stream);
    if (state.status !== 'active') throw refreshTokenReused();
    if (state.refreshHash !== next.hash) throw refreshTokenInvalid();
    return next.text;
  }

  private async nextOf(signInId: string, commandId: string) {
    const key = await this.keyring.indexKey(HOUSE);
    return secretOf(signInId, derivedKey(key, `identity:switch:${signInId}:${commandId}`));
  }
}
