import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { allOf, type Where } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { contactStream } from '../../contacts/contact.js';
import { dealStream } from '../../deals/deal.js';
import type { Territories, Territory } from '../territory.js';
import { holdsOf, type Kind, kinds, takable } from './conditions.table.js';
import { firstTaking } from './first-taking.js';
import { takeContact } from './take-contact.js';
import { takeDeal } from './take-deal.js';

export type Occasion = {
  readonly em: EntityManager;
  readonly events: EventStore;
  readonly context: CommandContext;
};

type Row = { readonly id: string; readonly holds: readonly boolean[] };

/** One territory's records at a time: asks the rules about some, and gives each to the first that takes it. */
export class TerritoryTakes {
  constructor(
    private readonly territories: Territories,
    private readonly occasion: Occasion,
  ) {}

  /** Of those records, at most `limit` in the order of their ids: which was looked at last, and how many were assigned. */
  async take(kind: Kind, which: Where, limit: number) {
    const rows = await this.rows(kind, which, limit);
    let assignedCount = 0;
    for (const { id, holds } of rows) {
      const territory = firstTaking(this.territories, holds);
      if (territory && (await this.taken(kind, id, territory))) assignedCount += 1;
    }
    return { assignedCount, lookedAt: rows.length, last: rows.at(-1)?.id };
  }

  private rows(kind: Kind, which: Where, limit: number): Promise<Row[]> {
    const { from, id } = kinds[kind];
    const holds = holdsOf(kind, this.territories);
    const { where, values } = allOf([takable(kind), which]);
    const sql = `select ${id} as id, ${holds.where} as holds from ${from} where ${where} order by ${id} limit ${limit}`;
    return this.occasion.em.execute<Row[]>(sql, [...holds.values, ...values]);
  }

  private async taken(kind: Kind, id: string, territory: Territory): Promise<boolean> {
    const { events, context } = this.occasion;
    const { tenantId } = context.actor;
    let isAssigned = false;
    const noted = <Event>(decided: readonly Event[]) => {
      isAssigned = decided.length > 0;
      return decided;
    };
    if (kind === 'contacts')
      await events.update(contactStream(tenantId, id), context, (contact) =>
        noted(takeContact({ contactId: id, territory }, contact)),
      );
    else
      await events.update(dealStream(tenantId, id), context, (deal) =>
        noted(takeDeal({ dealId: id, territory }, deal)),
      );
    return isAssigned;
  }
}
