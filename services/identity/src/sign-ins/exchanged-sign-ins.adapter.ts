import { derivedKey, EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CopiedSignIns } from './copied-sign-ins.adapter.js';
import { secretOf } from './secrets.adapter.js';
import { refreshTokenInvalid, refreshTokenReused } from './sign-in.errors.js';
import { evolve, isOfFamily, type Refresh, type SignInEvent, type SignInState, signInStream } from './sign-in.js';

type Exchange = Pick<Refresh, 'signInId' | 'shownHash'> & {
  readonly decide: (refresh: Refresh, signIn: SignInState) => readonly SignInEvent[];
};

type Exchanged = { readonly refreshToken: string; readonly userId: string; readonly organizationId: string };

/** Refresh tokens that somebody shows for the next one of their family. */
@Injectable()
export class ExchangedSignIns {
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
  async exchange({ decide, ...shown }: Exchange, context: CommandContext): Promise<Exchanged> {
    const { signInId, shownHash } = shown;
    const next = await this.nextOf(signInId, context.commandId);
    const stream = signInStream(HOUSE, signInId);
    // What this very command exchanged is no copy.
    const tell = async (signIn: SignInState) =>
      isOfFamily(next.hash, signIn) || this.copied.tellOf({ signInId, shownHash }, signIn, context);
    let { state: signIn } = await this.events.load(stream);
    let decided: readonly SignInEvent[] = [];
    await tell(signIn);
    await this.events.update(stream, context, (state) => {
      signIn = state;
      decided = decide({ ...shown, nextHash: next.hash, now: context.now }, state);
      return decided;
    });
    // Somebody may have been faster since it was looked at.
    await tell(signIn);
    // Decided at an earlier call of the same key, it is what the log says now.
    const after = decided.length > 0 ? decided.reduce(evolve, signIn) : (await this.events.load(stream)).state;
    // The family ends for good before its holder hears of it.
    if (after.status !== 'active') throw refreshTokenReused();
    if (after.refreshHash !== next.hash) throw refreshTokenInvalid();
    const { userId, organizationId } = after;
    return { refreshToken: next.text, userId, organizationId };
  }

  private async nextOf(signInId: string, commandId: string) {
    const key = await this.keyring.indexKey(HOUSE);
    return secretOf(signInId, derivedKey(key, `identity:refresh:${signInId}:${commandId}`));
  }
}
