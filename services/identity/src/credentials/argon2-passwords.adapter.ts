import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

import { isWeaker } from './hash-parameters.js';
import { Passwords } from './passwords.port.js';

/** argon2id as ASVS 5.0 appendix C asks for: 46 MiB, one pass, one lane. */
const cost = { algorithm: 2, memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

/** Hashes on the library's own threads, and never two at once, so that a flood of sign-ins costs one core. */
@Injectable()
export class Argon2Passwords extends Passwords {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly nobodys = hash('nobody’s password', cost);

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

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
