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

/** What ends a program must work within 5 s, wherever its token was shown before. */
const KEPT_MS = 2000;
/** Most programs and tokens of which something is kept. */
const KEPT = 10_000;

type Allowed = OutputOf<typeof CheckProgram> | null;
type Known = { readonly until: number; readonly allowed: Promise<Allowed> };

/** Whose token a program shows: its signature is checked once, and at most every two seconds whether it may still act. */
@Injectable()
export class CheckedPrograms {
  private readonly signed = new Map<string, ShownProgramToken>();
  private readonly known = new Map<string, Known>();
  private readonly verifier: AccessTokenVerifier;

  constructor(
    queries: Queries,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {
    this.verifier = new AccessTokenVerifier(queries, clock);
  }

  /** @throws DomainError `unauthenticated` `access.token-invalid` */
  async verify(text: string): Promise<Authenticated> {
    const { programId, userId, client, expiresAt } = await this.shown(text);
    if (expiresAt <= this.clock.now().toISOString()) throw tokenInvalid();
    const allowed = await this.allowedTo(client.organizationId, programId);
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
    const oldest = this.signed.size >= KEPT ? this.signed.keys().next() : undefined;
    if (oldest?.done === false) this.signed.delete(oldest.value);
    this.signed.set(text, shown);
    return shown;
  }

  private allowedTo(tenantId: string, programId: string): Promise<Allowed> {
    const now = this.clock.now().getTime();
    const known = this.known.get(programId);
    if (known && known.until > now) return known.allowed;
    for (const [id, { until }] of this.known) if (until <= now || this.known.size >= KEPT) this.known.delete(id);
    const allowed = this.asked(tenantId, programId);
    this.known.set(programId, { until: now + KEPT_MS, allowed });
    // An outage says nothing about a program: the next call asks again.
    allowed.catch(() => this.known.delete(programId));
    return allowed;
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
