import { type EventOf, type Recorded, StaffAccessEnded, StaffEntered } from '@parley/contracts';
import type { Consumer } from '@parley/eventsourcing';

import type { Row } from './lent-rows.js';

type Handled = Parameters<Consumer['handle']>[0];

const watched = [StaffEntered, StaffAccessEnded] as const;

type Watched = EventOf<(typeof watched)[number]>;

/** A service's access consumer that also keeps whom of the installation's staff an organization let in. */
export const withStaff = (service: string, access: Consumer, forget: (tenantId: string) => void): Consumer => ({
  ...access,
  events: [...access.events, ...watched],
  handle: async (event, effect) => {
    if (!isOfStaff(event)) return access.handle(event, effect);
    const { sql, values } = rowOf(service, event);
    await effect.em.execute(sql, [...values]);
    forget(event.envelope.tenantId);
  },
});

const isOfStaff = (event: Handled): event is Recorded<Watched> => watched.some(({ type }) => type === event.type);

/** What was ended is never opened again: whoever comes in after that does so by another invitation. */
function rowOf(service: string, { type, data, envelope: { tenantId } }: Recorded<Watched>): Row {
  switch (type) {
    case 'identity.staff-access.entered': {
      const { staffAccessId, userId, role, endsAt, invitedBy } = data;
      return {
        sql: `insert into ${service}.access_staff values (?, ?, ?, ?, ?, ?, false) on conflict do nothing`,
        values: [tenantId, staffAccessId, userId, role, endsAt, invitedBy],
      };
    }
    case 'identity.staff-access.ended':
      return {
        sql: `update ${service}.access_staff set is_ended = true where tenant_id = ? and staff_access_id = ?`,
        values: [tenantId, data.staffAccessId],
      };
  }
}
