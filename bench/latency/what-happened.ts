import { z } from 'zod';

import type { Database } from '../installation/database.js';

/** An event, and when that which it answers happened. */
export type Timed = { readonly id: string; readonly at: number };

const message = z.object({ id: z.string(), text: z.string(), recorded: z.coerce.number() });
const proposal = z.object({ id: z.string(), at: z.coerce.number() });

/** The messages of the measured time, each with the moment in which its contact wrote it. */
export async function received(
  database: Database,
  { first, times }: { readonly first: number; readonly times: readonly number[] },
): Promise<readonly (Timed & { readonly recorded: number })[]> {
  const rows = await database.rows(
    message,
    `select m.event_id as id, m.content ->> 'text' as text, extract(epoch from e.recorded_at) * 1000 as recorded
       from messaging.message m join messaging.events e on e.tenant_id = m.tenant_id and e.id = m.event_id
      where m.direction = 'incoming'`,
  );
  return rows.flatMap(({ id, text, recorded }) => {
    const at = times[Number(/^#(\d+) /.exec(text)?.[1] ?? -1) - first];
    return at === undefined ? [] : [{ id, at, recorded }];
  });
}

/**
 * The proposals of the measured time, each with the moment in which its turn was due to close: when its last message
 * was taken in without a window, and by the window's rule with one.
 */
export async function closings(database: Database, from: Date): Promise<readonly Timed[]> {
  return database.rows(
    proposal,
    `with closed as (
       select id, stream_id, data ->> 'turnId' as turn_id, correlation_id, recorded_at from agents.events
        where type = 'agents.turn.closed' and recorded_at >= $1),
     due as (
       select c.correlation_id, case when max(a.recorded_at) = max(c.recorded_at) then max(c.recorded_at)
              else least(max(a.recorded_at) + interval '2 seconds', min(a.recorded_at) + interval '15 seconds') end as at
         from closed c join agents.events a on a.stream_id = c.stream_id and a.type = 'agents.turn.message-added'
          and a.data ->> 'turnId' = c.turn_id
        group by c.id, c.correlation_id)
     select p.id, extract(epoch from due.at) * 1000 as at from due
       join agents.events p on p.correlation_id = due.correlation_id and p.type = 'agents.proposal.created'`,
    [from],
  );
}
