import type { Clock } from '@parley/kernel';

import type { SignInStep, TelegramConnection } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import type { AccountRef } from '../account-scope.js';
import type { SignInAnswer, SignInProgress } from './sign-in-progress.adapter.js';
import type { Wake } from '../holding/wake.adapter.js';

export type SignInParts = {
  readonly account: AccountRef;
  readonly method: 'qr' | 'phone';
  readonly connection: TelegramConnection;
  readonly progress: SignInProgress;
  readonly clock: Clock;
  /** Woken when a code was scanned or an answer given; otherwise looked at again after a moment. */
  readonly wake: Wake;
  readonly signal: AbortSignal;
};

const moment = 200;
const longest = 10 * 60 * 1000;
const shortestLink = 1000;

export class SignInAborted extends Error {
  override readonly name = 'SignInAborted';

  constructor(readonly reason: 'cancelled' | 'failed') {
    super(reason);
  }
}

/** Signs one account in, step by step, as its owner answers. */
export class SignIn {
  readonly #startedAt = performance.now();

  constructor(private readonly parts: SignInParts) {}

  async run(): Promise<void> {
    const step = this.parts.method === 'qr' ? await this.byLink() : await this.byPhone();
    if (step.kind === 'password-needed') await this.byPassword();
  }

  private async byLink(): Promise<SignInStep> {
    const { connection, progress, account, wake, signal, clock } = this.parts;
    for (;;) {
      const step = await connection.exportLink();
      if (step.kind !== 'link') return step;
      await progress.show(account, { state: 'connecting', qrLink: step.link, qrExpiresAt: step.expiresAt });
      const left = Date.parse(step.expiresAt) - clock.now().getTime();
      await wake.wait(Math.min(Math.max(left, shortestLink), 30 * 1000), signal);
      this.check();
    }
  }

  private async byPhone(): Promise<SignInStep> {
    const { connection } = this.parts;
    const { phone } = await this.answer('phone');
    const { codeHash } = await connection.requestCode(phone);
    return this.untilRight('code-needed', async () => {
      const { code } = await this.answer('code');
      return connection.submitCode(phone, codeHash, code);
    });
  }

  private async byPassword(): Promise<void> {
    await this.untilRight('password-needed', async () => {
      const { password } = await this.answer('password');
      return this.parts.connection.submitPassword(password);
    });
  }

  /** A wrong answer is said, and asked for again. What Telegram ends for good is not. */
  private async untilRight(
    state: 'code-needed' | 'password-needed',
    step: () => Promise<SignInStep>,
  ): Promise<SignInStep> {
    const { progress, account } = this.parts;
    await progress.show(account, { state });
    for (;;) {
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof TelegramRefusal) || !isWrongAnswer(error.code)) throw error;
        await progress.show(account, { state, reason: codeOf(error) });
      }
    }
  }

  private async answer<Kind extends SignInAnswer['kind']>(kind: Kind): Promise<Extract<SignInAnswer, { kind: Kind }>> {
    const isAsked = (given: SignInAnswer | null): given is Extract<SignInAnswer, { kind: Kind }> =>
      given?.kind === kind;
    const { progress, account, wake, signal } = this.parts;
    for (;;) {
      const given = await progress.takeAnswer(account);
      if (isAsked(given)) return given;
      await wake.wait(moment, signal);
      this.check();
    }
  }

  private check(): void {
    if (this.parts.signal.aborted) throw new SignInAborted('cancelled');
    if (performance.now() - this.#startedAt > longest) throw new SignInAborted('failed');
  }
}

const wrongAnswers: ReadonlySet<string> = new Set(['PHONE_CODE_INVALID', 'PHONE_CODE_EMPTY', 'PASSWORD_HASH_INVALID']);
const isWrongAnswer = (code: string) => wrongAnswers.has(code);

/** Telegram's word in the form of our codes: `telegram.phone-code-invalid`. */
export const codeOf = ({ code }: TelegramRefusal): string => `telegram.${code.toLowerCase().replaceAll('_', '-')}`;
