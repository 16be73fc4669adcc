import { AsyncLocalStorage } from 'node:async_hooks';

/** Somebody who holds a connection asked for a second of the same few: enough of them at once wait for ever. */
export class TransactionWithin extends Error {
  override readonly name = 'TransactionWithin';

  constructor() {
    super(
      'A transaction of this service is open already: use its entity manager, or `read`, which needs no second one',
    );
  }
}

/** Lets whoever works in a transaction begin no other one of the same database. */
export class OneTransaction {
  /** What began in a transaction and goes on after it may begin one of its own. */
  private readonly around = new AsyncLocalStorage<{ isOpen: boolean }>();

  /** @throws TransactionWithin */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.around.getStore()?.isOpen) throw new TransactionWithin();
    const mine = { isOpen: true };
    try {
      return await this.around.run(mine, work);
    } finally {
      mine.isOpen = false;
    }
  }
}
