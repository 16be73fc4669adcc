import { CheckApiKey } from '@parley/contracts';
import { Clock, DomainError } from '@parley/kernel';
import { apiKeyInvalid, type Authenticated, Commands, readApiKeyText, type ShownKey } from '@parley/platform';
import { Injectable } from '@nestjs/common';

/** A revocation must work within 5 s, wherever the key was shown before. */
const KEPT_MS = 2000;
/** Most keys of which an answer is kept. */
const KEPT = 10_000;
/** When a key ends that nobody gave an end. */
const NEVER = '9999-12-31T23:59:59.999Z';

/** Whose key it is; nobody's where it opens nothing. */
type Holder = Authenticated | null;
type Known = { readonly until: number; readonly holder: Promise<Holder> };

/** Asks identity whose key is shown, by its hash alone, at most every two seconds per key. */
@Injectable()
export class CheckedApiKeys {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `unauthenticated` `access.api-key-invalid` */
  async verify(text: string): Promise<Authenticated> {
    const shown = readApiKeyText(text);
    const holder = shown ? await this.holderOf(shown) : null;
    if (!holder || holder.expiresAt <= this.clock.now().toISOString()) throw apiKeyInvalid();
    return holder;
  }

  private holderOf(shown: ShownKey): Promise<Holder> {
    const now = this.clock.now().getTime();
    const known = this.known.get(shown.hash);
    if (known && known.until > now) return known.holder;
    this.forget(now);
    const holder = this.asked(shown);
    this.known.set(shown.hash, { until: now + KEPT_MS, holder });
    // An outage says nothing about a key: the next call asks again.
    holder.catch(() => this.known.delete(shown.hash));
    return holder;
  }

  private async asked({ apiKeyId, organizationId: tenantId, hash: secretHash }: ShownKey): Promise<Holder> {
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    try {
      const { guardianId, expiresAt } = await this.commands.send(CheckApiKey, { apiKeyId, secretHash }, asGateway);
      const actor = { tenantId, principal: { kind: 'integration', id: apiKeyId }, onBehalfOf: guardianId } as const;
      return { call: { actor }, expiresAt: expiresAt ?? NEVER };
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return null;
      throw error;
    }
  }

  private forget(now: number): void {
    for (const [hash, { until }] of this.known) if (until <= now || this.known.size >= KEPT) this.known.delete(hash);
  }
}
