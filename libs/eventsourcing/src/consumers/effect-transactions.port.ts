import type { Queryable } from '../leases/queryable.js';
import type { EffectOfMany } from './consumer.js';

/** One transaction of a consumer, under the role of requests. */
export type EffectTransaction = Queryable & {
  /** From here on row-level security shows that organization's rows alone. */
  enter(tenantId: string): Promise<void>;
  /** Runs an effect; what it leaves unflushed is written before this resolves. */
  effect(work: (effect: EffectOfMany) => Promise<void>): Promise<void>;
};

/** Where effects run: in the consumer's own database, together with its cursor, inbox and parked events. */
export abstract class EffectTransactions {
  abstract run<Result>(work: (transaction: EffectTransaction) => Promise<Result>): Promise<Result>;
}
