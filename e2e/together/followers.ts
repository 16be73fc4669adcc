import type { Actor } from '@parley/kernel';
import { expect } from 'vitest';
import { z } from 'zod';

import { Caller, type Item } from '../journey/caller.js';
import { happenTo, type Records, recordsAround } from './doors/records.js';
import type { Way } from './doors/rpc-door.js';
import { owner } from './doors/staff.js';
import type { Together } from './together.js';

const page = z.object({
  activity: z.object({ pageInfo: z.object({ endCursor: z.string(), hasNextPage: z.boolean() }) }),
});

/** An event as the log has it. */
export type Logged = { readonly id: string; readonly record: string; readonly version: number };

type Place = { readonly together: Together; readonly way: Way; readonly actor: Actor };

/** What the log had when somebody began to follow, and the position of it. */
type Begun = { readonly after: string; readonly known: ReadonlySet<string> };

type Parts = { readonly place: Place; readonly caller: Caller; readonly records: Records; readonly begun: Begun };

/** One client of one organization, and what it saw over all its lines. */
export class Follower {
  readonly seen: Item[] = [];

  private constructor(private readonly parts: Parts) {}

  static async of(together: Together, url: string, name: string): Promise<Follower> {
    const { caller, actor } = await owner(together, name, url);
    const place = { together, way: await together.callerAs('gateway'), actor };
    const records = await recordsAround(place);
    const begun = await begunNow(place, caller);
    return new Follower({ place, caller, records, begun });
  }

  /** Of what was seen last: where to go on. */
  get position(): string {
    return this.seen.at(-1)?.position ?? this.parts.begun.after;
  }

  /** Does that while more and more happens in its organization: ten events of ten records each time. */
  async whileThingsHappen(work: () => Promise<void>): Promise<void> {
    const over = new AbortController();
    const worked = work().finally(() => over.abort());
    do await happenTo(this.parts.place, this.parts.records);
    while (!over.signal.aborted);
    await worked;
  }

  /** Watches until so many items have come, and breaks off. */
  async watches(atLeast: number, after?: string): Promise<void> {
    const { url, accessToken } = this.parts.caller;
    const line = new Caller(url, accessToken);
    line.watch(after);
    await expect.poll(() => line.items.length, { interval: 1 }).toBeGreaterThanOrEqual(atLeast);
    this.seen.push(...line.items);
    line.cut();
  }

  /** What happened in its organization since it began. */
  async happened(): Promise<readonly Logged[]> {
    const { place, begun } = this.parts;
    return (await loggedIn(place)).filter(({ id }) => !begun.known.has(id));
  }
}

/** All that is known now is on the pages before that position. */
async function begunNow(place: Place, caller: Caller): Promise<Begun> {
  const query =
    'query ($after: Position) { activity(first: 100, after: $after) { pageInfo { endCursor hasNextPage } } }';
  const known = new Set((await loggedIn(place)).map(({ id }) => id));
  for (let after: string | null = null; ;) {
    const { activity }: z.infer<typeof page> = await caller.ask({ query, variables: { after }, answer: page });
    after = activity.pageInfo.endCursor;
    if (!activity.pageInfo.hasNextPage) return { known, after };
  }
}

function loggedIn({ together, actor }: Place): Promise<Logged[]> {
  const sql = `select id, stream_id as record, stream_version::int as version from crm.events where tenant_id = $1`;
  return together.backstage.on.database.query<Logged>(sql, [actor.tenantId]);
}
