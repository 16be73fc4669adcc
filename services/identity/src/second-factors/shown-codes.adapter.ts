import { Injectable } from '@nestjs/common';

import { CodeAttempts } from './code-attempts.adapter.js';
import { Codes } from './codes.adapter.js';
import type { Proof, SecondFactor } from './second-factor.js';

type Shown = { readonly code: string; readonly now: string };

/** Codes that somebody shows: so many tries, and what each of them proves. */
@Injectable()
export class ShownCodes {
  constructor(
    private readonly codes: Codes,
    private readonly attempts: CodeAttempts,
  ) {}

  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  async tried<Result>(userId: string, work: () => Promise<Result>): Promise<Result> {
    await this.attempts.take(userId);
    const result = await work();
    await this.attempts.succeeded(userId);
    return result;
  }

  proofOf = ({ code, now }: Shown, factor: SecondFactor): Proof => this.codes.proofOf(code, factor, now);
}
