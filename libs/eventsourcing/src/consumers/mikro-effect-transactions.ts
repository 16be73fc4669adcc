import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { z } from 'zod';

import type { EventStore } from '../store/event-store.port.js';
import { type EffectTransaction, EffectTransactions } from './effect-transactions.port.js';

/** The service's log on the connection of a transaction that is open already. */
export type StoreOn = (em: EntityManager) => EventStore;

const rowsOf = z.array(z.record(z.string(), z.unknown()));

/** Effects on MikroORM's connection, so that entities, appends, inbox and cursor commit as one. */
export class MikroEffectTransactions extends EffectTransactions {
  constructor(
    /** As `<service>_app`. */
    private readonly orm: MikroORM,
    private readonly storeOn: StoreOn,
    /** Called after each commit: only now can the sequencer see what the effects appended. */
    private readonly onCommitted: () => void = () => undefined,
  ) {
    super();
  }

  async run<Result>(work: (transaction: EffectTransaction) => Promise<Result>): Promise<Result> {
    // Never within a transaction that is open around it, such as that of another service in the same process.
    const own = this.orm.em.fork({ disableContextResolution: true });
    const result = await own.transactional((em) => work(this.#on(em)));
    this.onCommitted();
    return result;
  }

  #on(em: EntityManager): EffectTransaction {
    const connection = em.getKysely();
    const query = async (sql: string, values: unknown[] = []) => {
      const { rows, numAffectedRows } = await connection.executeQuery(CompiledQuery.raw(sql, values));
      return { rows: rowsOf.parse(rows), rowCount: Number(numAffectedRows ?? rows.length) };
    };
    return {
      query,
      enter: async (tenantId) => {
        await query(`select set_config('app.tenant', $1, true)`, [tenantId]);
      },
      effect: async (run) => {
        const own = em.fork({ clear: true, keepTransactionContext: true });
        await run({ em: own, events: this.storeOn(own) });
        await own.flush();
      },
    };
  }
}
