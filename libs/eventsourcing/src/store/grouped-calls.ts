import pg from 'pg';

import type { GroupedStatement, SqlValue } from './connection.js';

type Call = {
  readonly values: readonly SqlValue[];
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: unknown) => void;
};

export type Ways = {
  /** One call, a transaction of its own. */
  readonly alone: (values: readonly SqlValue[]) => Promise<readonly string[]>;
  /** Several calls in one transaction: one text each, in their order. */
  readonly together: (calls: readonly (readonly SqlValue[])[]) => Promise<readonly string[]>;
};

/** Two connections keep this process's one thread busy; more of them would only wait for it with colder caches. */
const lanes = 2;

/** A group's transaction lasts some milliseconds. */
const largest = 32;

/** How long a call may keep its lane. One that waits for a lock goes on waiting without. */
const patience = 20;

/** The server ended the transaction and said so. Where a connection was lost nobody knows whether it was committed. */
const wasUndone = (error: unknown): boolean => error instanceof pg.DatabaseError && error.severity === 'ERROR';

const briefly = (work: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, patience);
    void work.finally(() => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * Calls that are made while others are under way go together, in one round trip and one commit; one that finds a free
 * lane goes at once. Where a group fails each of its calls is made again alone, so no call fails for another's sake.
 */
export class GroupedCalls {
  readonly #waiting: Call[] = [];
  #underWay = 0;

  constructor(
    private readonly ways: Ways,
    private readonly orderOf: GroupedStatement['orderOf'],
  ) {}

  make(values: readonly SqlValue[]): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ values, resolve, reject });
      if (this.#underWay < lanes) void this.#lane();
    });
  }

  async #lane(): Promise<void> {
    this.#underWay += 1;
    while (this.#waiting.length > 0) await this.#group(this.#waiting.splice(0, largest));
    this.#underWay -= 1;
  }

  async #group(calls: readonly Call[]): Promise<void> {
    const [first, ...others] = calls;
    if (first && others.length === 0) return briefly(this.#alone(first));
    // Every group takes its locks in one order, so that no two of them wait for each other.
    const ordered = calls.toSorted((a, b) => (this.orderOf(a.values) < this.orderOf(b.values) ? -1 : 1));
    try {
      const texts = await this.ways.together(ordered.map(({ values }) => values));
      for (const [index, { resolve }] of ordered.entries()) resolve(texts.slice(index, index + 1));
    } catch (error) {
      for (const call of ordered)
        if (wasUndone(error)) void this.#alone(call);
        else call.reject(error);
    }
  }

  async #alone({ values, resolve, reject }: Call): Promise<void> {
    try {
      resolve(await this.ways.alone(values));
    } catch (error) {
      reject(error);
    }
  }
}
