import { type InputOf, RefreshSession } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { asIdentity } from '../../house-context.js';
import { AccessTokens } from '../access-tokens/access-tokens.adapter.js';
import { newSecret, readSecret } from '../secrets.adapter.js';
import { refreshTokenInvalid, refreshTokenReused } from '../sign-in.errors.js';
import { initialSignIn, refreshSignIn, signInStream, type SignInEvent } from '../sign-in.js';

@Handles(RefreshSession)
export class RefreshSessionHandler implements Handler<typeof RefreshSession> {
  constructor(
    private readonly events: EventStore,
    private readonly tokens: AccessTokens,
  ) {}

  async handle({ refreshToken, from }: InputOf<typeof RefreshSession>, context: CommandContext) {
    const shown = readSecret(refreshToken);
    if (!shown) throw refreshTokenInvalid();
    const { id: signInId, hash: shownHash } = shown;
    const next = newSecret(signInId);

    let signIn = initialSignIn;
    let decided: readonly SignInEvent[] = [];
    await this.events.update(signInStream(HOUSE, signInId), { ...context, actor: asIdentity }, (state) => {
      signIn = state;
      decided = refreshSignIn({ signInId, shownHash, nextHash: next.hash, now: context.now, from }, state);
      return decided;
    });
    // The family ends for good before its holder hears of it.
    if (signIn.status === 'unknown' || decided.some(({ type }) => type === 'identity.sign-in.ended'))
      throw refreshTokenReused();
    const { userId, organizationId } = signIn;
    return this.tokens.issue({ signInId, userId, organizationId }, next.text, context.now);
  }
}
