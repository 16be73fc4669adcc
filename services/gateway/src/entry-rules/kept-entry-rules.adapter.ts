import { EntryRulesOf } from '@parley/contracts';
import { Clock } from '@parley/kernel';
import { Networks, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

/** What is set must work within 5 s, also on what is open already. */
const KEPT_MS = 2000;

export type EntryRules = {
  readonly origins: readonly string[];
  /** Nothing where anybody may come from anywhere. */
  readonly networks: Networks | undefined;
};

type Known = { readonly until: number; readonly rules: Promise<EntryRules> };

/** From where organizations may be entered: asked of identity at most every two seconds for each. */
@Injectable()
export class KeptEntryRules {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  of(tenantId: string): Promise<EntryRules> {
    const now = this.clock.now().getTime();
    const known = this.known.get(tenantId);
    if (known && known.until > now) return known.rules;
    const rules = this.asked(tenantId, known);
    this.known.set(tenantId, { until: now + KEPT_MS, rules });
    rules.catch(() => this.known.delete(tenantId));
    return rules;
  }

  /** Where identity can't be asked, what it said last stands; nobody comes in where it never said anything. */
  private async asked(tenantId: string, former: Known | undefined): Promise<EntryRules> {
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    try {
      const { origins, networks } = await this.queries.ask(EntryRulesOf, {}, asGateway);
      return { origins, networks: networks.length > 0 ? new Networks(networks) : undefined };
    } catch (error) {
      if (former) return former.rules;
      throw error;
    }
  }
}
