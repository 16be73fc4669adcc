import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

import { isWeaker } from './hash-parameters.js';
import { passwordsBusy } from './password-rules/password.errors.js';
import { Passwords } from './passwords.port.js';

/** argon2id as ASVS 5.0 appendix C asks for: 46 MiB, one pass, one lane. */
const cost = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Who waits behind more than these would wait longer than anybody waits for an answer. */
const MOST_WAITING = 30;

/**
 * Hashes on the library's own threads, and never two at once, so that a flood of sign-ins costs one core. Only so many
 * wait: what a flood asks for beyond that is refused before it costs anything.
 */
@Injectable()
export class Argon2Passwords extends Passwords {
  protected readonly mostWaiting: number = MOST_WAITING;
  private queue: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private readonly nobodys = hash('nobody’s password', cost);

  override get isBusy(): boolean {
    return this.waiting >= this.mostWaiting;
  }

  override hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFKC'), cost));
  }

  override async matches(password: string, stored: string | null): Promise<boolean> {
    const against = stored ?? (await this.nobodys);
    const isSame = await this.inTurn(() => verify(against, password.normalize('NFKC')));
    return stored !== null && isSame;
  }

  override isWeak(stored: string): boolean {
    return isWeaker(stored, cost);
  }

  protected inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.isBusy) return Promise.reject(passwordsBusy());
    this.waiting += 1;
    const turn = this.queue.then(() => {
      this.waiting -= 1;
      return work();
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
