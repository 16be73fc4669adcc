import { CheckProgram, type OutputOf } from '@parley/contracts';
import { Clock, DomainError } from '@parley/kernel';
import {
  AccessTokenVerifier,
  type Authenticated,
  Commands,
  Queries,
  readProgramToken,
  type ShownProgramToken,
  tokenInvalid,
} from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';

import { KeptAnswers } from '../serving/kept-answers.adapter.js';

/** Most tokens that are known to be signed by identity. */
const KEPT = 10_000;

type Allowed = OutputOf<typeof CheckProgram> | null;

/** Whose token a program shows: its signature is checked once, and at most every two seconds whether it may still act. */
@Injectable()
export class CheckedPrograms {
  private readonly signed = new LRUCache<string, ShownProgramToken>({ max: KEPT });
  private readonly known: KeptAnswers<Allowed>;
  private readonly verifier: AccessTokenVerifier;

  constructor(
    queries: Queries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {
    this.verifier = new AccessTokenVerifier(queries, clock);
    this.known = new KeptAnswers(clock);
  }

  /** @throws DomainError `unauthenticated` `access.token-invalid` */
  async verify(text: string): Promise<Authenticated> {
    const { programId, userId, client, expiresAt } = await this.shown(text);
    if (expiresAt <= this.clock.now().toISOString()) throw tokenInvalid();
    const allowed = await this.known.of(programId, () => this.asked(client.organizationId, programId));
    if (allowed?.guardianId !== userId) throw tokenInvalid();
    const principal = { kind: 'integration', id: programId } as const;
    const actor = { tenantId: client.organizationId, principal, onBehalfOf: userId };
    return { call: { actor }, expiresAt, origins: allowed.origins };
  }

  /** What a token says that was signed by identity, however old. @throws DomainError `unauthenticated` */
  async shown(text: string): Promise<ShownProgramToken> {
    const known = this.signed.get(text);
    if (known) return known;
    const shown = await readProgramToken(this.verifier, text);
    this.signed.set(text, shown);
    return shown;
  }

  private async asked(tenantId: string, programId: string): Promise<Allowed> {
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    try {
      return await this.commands.send(CheckProgram, { programId }, asGateway);
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return null;
      throw error;
    }
  }
}
