import type pg from 'pg';

/** Sends all that it has at once, and leaves nothing open on the connection. */
type Send<Result> = (connection: pg.PoolClient) => Promise<Result>;

/** As whatever was sent hears of it, except for what ended the connection. */
const isLost = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Connection terminated unexpectedly';

type Waiting = {
  readonly send: Send<void>;
  readonly fail: (error: unknown) => void;
  readonly isAlone: boolean;
};

/**
 * What waits for a connection goes out together once there is one: while the process is busy, each turn of a connection
 * waits for it, so that one after the other would be as slow as many turns, however fast the database answers.
 */
export class SharedTurns {
  private readonly waiting = new Set<Waiting>();

  constructor(private readonly pool: pg.Pool) {}

  /** `send` is sent once more, alone, where the connection is lost: perhaps by what another asked in the same turn. */
  async take<Result>(send: Send<Result>): Promise<Result> {
    try {
      return await this.sent(send, false);
    } catch (error) {
      if (!isLost(error)) throw error;
      return this.sent(send, true);
    }
  }

  private sent<Result>(send: Send<Result>, isAlone: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settled: Send<void> = (connection) => send(connection).then(resolve, reject);
      const one = { send: settled, fail: reject, isAlone };
      this.waiting.add(one);
      void this.serve(one);
    });
  }

  /** Each asks for a connection, and serves whoever has waited for longest once it is there. */
  private async serve(one: Waiting): Promise<void> {
    let connection;
    try {
      connection = await this.pool.connect();
    } catch (error) {
      if (this.waiting.delete(one)) one.fail(error);
      return;
    }
    try {
      await Promise.all(this.served().map(({ send }) => send(connection)));
    } finally {
      connection.release();
    }
  }

  /** One alone while there are connections for others; else as many as there are for each connection. */
  private served(): readonly Waiting[] {
    const { idleCount, totalCount, options } = this.pool;
    const [oldest] = this.waiting;
    if (!oldest) return [];
    const isShared = !oldest.isAlone && idleCount === 0 && totalCount >= options.max;
    const count = isShared ? Math.ceil(this.waiting.size / totalCount) : 1;
    const turn = [...this.waiting].slice(0, count).filter((one) => one === oldest || !one.isAlone);
    for (const one of turn) this.waiting.delete(one);
    return turn;
  }
}
