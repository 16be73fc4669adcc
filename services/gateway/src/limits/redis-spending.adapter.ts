import type { RedisLink } from '@parley/platform';
import { createHash } from 'node:crypto';

import { InProcessSpending } from './in-process-spending.adapter.js';
import { type Allowance, type Expense, Spending, type Spent, windowAt } from './spending.js';

/** Adds unless that passes the most; answers whether it did, and the sum. */
const script = `
local before = tonumber(redis.call('get', KEYS[1]) or '0')
local cost, most = tonumber(ARGV[1]), tonumber(ARGV[2])
if before + cost > most then return { 0, before } end
local sum = redis.call('incrby', KEYS[1], cost)
redis.call('expire', KEYS[1], ARGV[3])
return { 1, sum }`;

/** Counts for all gateways together; each by itself while Redis is gone, since nothing is lost by answering. */
export class RedisSpending extends Spending {
  private readonly meanwhile: InProcessSpending;

  constructor(
    private readonly redis: RedisLink,
    private readonly allowance: Allowance,
  ) {
    super();
    this.meanwhile = new InProcessSpending(allowance);
  }

  override async spend(expense: Expense): Promise<Spent> {
    try {
      return await this.counted(expense);
    } catch {
      return this.meanwhile.spend(expense);
    }
  }

  private async counted({ payer, cost, nowMs }: Expense): Promise<Spent> {
    const { number, resetSeconds } = windowAt(nowMs, this.allowance);
    const { cost: most, windowSeconds } = this.allowance;
    const [added, sum] = await this.redis.run({
      text: script,
      keys: [`parley:spending:${number}:${hashed(payer)}`],
      values: [cost, most, 2 * windowSeconds].map(String),
    });
    return { isAllowed: added === 1, remaining: most - Number(sum), resetSeconds };
  }
}

/** A payer may be an address on the network. */
const hashed = (payer: string) => createHash('sha256').update(payer).digest('base64url');
