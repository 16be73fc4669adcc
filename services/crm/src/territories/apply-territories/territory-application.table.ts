import type { EntityManager } from '@mikro-orm/postgresql';

/** The application that was asked for last. */
export const lastApplication = 'from crm.territory_application order by requested_at desc, application_id desc limit 1';

/** Whether nobody has asked again since. */
export async function isLastApplication(em: EntityManager, applicationId: string): Promise<boolean> {
  const [last] = await em.execute<{ id: string }[]>(`select application_id as id ${lastApplication}`);
  return last?.id === applicationId;
}
