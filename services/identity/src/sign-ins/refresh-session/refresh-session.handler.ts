import { type InputOf, RefreshSession } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { asIdentity } from '../../house-context.js';
import { AccessTokens } from '../access-tokens/access-tokens.adapter.js';
import { CopiedSignIns } from '../copied-sign-ins.adapter.js';
import { newSecret, readSecret } from '../secrets.adapter.js';
import { refreshTokenInvalid, refreshTokenReused } from '../sign-in.errors.js';
import { isCopied, refreshSignIn, signInStream } from '../sign-in.js';

@Handles(RefreshSession)
export class RefreshSessionHandler implements Handler<typeof RefreshSession> {
  constructor(
    private readonly events: EventStore,
    private readonly tokens: AccessTokens,
    private readonly copied: CopiedSignIns,
  ) {}

  async handle({ refreshToken, from }: InputOf<typeof RefreshSession>, context: CommandContext) {
    const shown = readSecret(refreshToken);
    if (!shown) throw refreshTokenInvalid();
    const { id: signInId, hash: shownHash } = shown;
    const next = newSecret(signInId);

    const stream = signInStream(HOUSE, signInId);
    let { state: signIn } = await this.events.load(stream);
    await this.copied.tellOf(signIn, shownHash, context);
    await this.events.update(stream, { ...context, actor: asIdentity }, (state) => {
      signIn = state;
      return refreshSignIn({ signInId, shownHash, nextHash: next.hash, now: context.now, from }, state);
    });
    // Somebody may have been faster since it was looked at.
    await this.copied.tellOf(signIn, shownHash, context);
    // The family ends for good before its holder hears of it.
    if (signIn.status === 'unknown' || isCopied(shownHash, signIn)) throw refreshTokenReused();
    const { userId, organizationId } = signIn;
    return this.tokens.issue({ signInId, userId, organizationId }, next.text, context.now);
  }
}
