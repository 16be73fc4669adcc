import type { Clock } from '@parley/kernel';
import { dateOf } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

const rows = z.array(z.object({ timeZone: z.string() }));

/** Which day it is where the organization is, whose transaction this is; by UTC where it never said where. */
export async function todayIn(em: EntityManager, clock: Clock): Promise<string> {
  const [found] = rows.parse(await em.execute('select time_zone as "timeZone" from agents.time_zone'));
  return dateOf(clock.now().toISOString(), found?.timeZone ?? 'UTC');
}
