import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';

const requests = z.array(z.object({ requestedAt: z.coerce.date() }));

/** The application that was asked for last. */
export const lastApplication = 'from crm.territory_application order by requested_at desc, application_id desc limit 1';

/** The newest is told by it; nothing where nobody has asked yet. */
export async function lastRequestedAt(em: EntityManager): Promise<Date | undefined> {
  const rows: unknown = await em.execute(`select requested_at as "requestedAt" ${lastApplication}`);
  return requests.parse(rows)[0]?.requestedAt;
}

/** Whether nobody has asked again since. */
export async function isLastApplication(em: EntityManager, applicationId: string): Promise<boolean> {
  const [last] = await em.execute<{ id: string }[]>(`select application_id as id ${lastApplication}`);
  return last?.id === applicationId;
}
