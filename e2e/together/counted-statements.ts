import { AsyncLocalStorage } from 'node:async_hooks';

import { Queries } from '@parley/platform';
import pg from 'pg';
import { z } from 'zod';

/** What begins and ends a transaction reads nothing. */
const frame = /^(begin|start transaction|commit|rollback)\b/i;

const statementsIn = (text: string): readonly string[] =>
  text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !frame.test(one));

type Counted = { readonly calls: string[]; readonly statements: string[] };

const textOf = (asked: unknown): string => {
  if (typeof asked === 'string') return asked;
  return typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : String(asked);
};

type Query = (this: unknown, ...asked: unknown[]) => unknown;

const queryable = z.custom<Query>((value) => typeof value === 'function');

function replaced(prototype: object, by: (query: Query) => Query): () => void {
  const query = queryable.parse(Reflect.get(prototype, 'query'));
  Reflect.set(prototype, 'query', by(query));
  return () => void Reflect.set(prototype, 'query', query);
}

/** What the calls of one door ask of the database, apart from what the services do at the same time for themselves. */
export class CountedStatements {
  private readonly within = new AsyncLocalStorage<Counted>();
  private counted: Counted = { calls: [], statements: [] };

  private readonly undoing: readonly (() => void)[];

  constructor() {
    const { within } = this;
    const heard = (asked: unknown) => within.getStore()?.statements.push(...statementsIn(textOf(asked)));
    this.undoing = [
      replaced(
        pg.Pool.prototype,
        (query) =>
          function (this: unknown, ...asked) {
            heard(asked[0]);
            return within.exit(() => Reflect.apply(query, this, asked));
          },
      ),
      replaced(
        pg.Client.prototype,
        (query) =>
          function (this: unknown, ...asked) {
            heard(asked[0]);
            return Reflect.apply(query, this, asked);
          },
      ),
    ];
  }

  /** The same questions, each counted with the statements that it takes. */
  through(queries: Queries): Queries {
    const ask: Queries['ask'] = (...asked) => {
      this.counted.calls.push(asked[0].name);
      return this.within.run(this.counted, () => queries.ask(...asked));
    };
    return new (class extends Queries {
      readonly ask = ask;
    })();
  }

  stop(): void {
    for (const undo of this.undoing) undo();
  }

  /** What was counted while that was done. */
  async during(work: () => Promise<unknown>): Promise<Counted> {
    this.counted = { calls: [], statements: [] };
    await work();
    return this.counted;
  }
}
