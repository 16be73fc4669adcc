import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, DomainError, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { newSecret } from '../../sign-ins/secrets.adapter.js';
import type { Allowed } from '../../throttle/attempts.js';
import { Throttle } from '../../throttle/throttle.port.js';
import { credentialStream } from '../credential.js';
import { issueReset, passwordResetStream } from './password-reset.js';

/** For how long a token works. It is as long as the throttle remembers, so whoever gets no other mail has one that works. */
const HOUR = 3_600_000;

/** Nobody's mailbox is flooded, and nobody keeps an address from its mail: who asks is never told. */
const mails: Allowed = { perMinute: 2, inARow: 3 };

type Reset = { readonly resetId: string; readonly userId: string };

/** Tokens to set another password with. */
@Injectable()
export class Resets {
  constructor(
    private readonly events: EventStore,
    private readonly throttle: Throttle,
  ) {}

  /** Makes one and has it sent; nothing where enough were sent that still work. */
  async issue(reset: Reset, send: (token: string) => Promise<void>, context: CommandContext): Promise<void> {
    const { version } = await this.events.load(credentialStream(HOUSE, reset.userId));
    // Another password ends them all, so from there they are counted anew.
    const key = `mails to reset ${reset.userId} ${version}`;
    if (!(await this.isAllowed(key))) return;
    try {
      await send(await this.tokenOf(reset, version, context));
    } catch (error) {
      await this.throttle.giveBack(key);
      throw error;
    }
  }

  private async isAllowed(key: string): Promise<boolean> {
    try {
      await this.throttle.take(key, mails);
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'limited') return false;
      throw error;
    }
  }

  private async tokenOf(reset: Reset, credentialVersion: number, context: CommandContext): Promise<string> {
    const { text, hash: secretHash } = newSecret(reset.resetId);
    const expiresAt = new Date(Date.parse(context.now) + HOUR).toISOString();
    await this.events.update(passwordResetStream(HOUSE, reset.resetId), context, (state) =>
      issueReset({ ...reset, secretHash, expiresAt, credentialVersion }, state),
    );
    return text;
  }
}
