import { type EventOf, type Recorded, StaffAccessEnded, StaffEntered } from '@parley/contracts';

import type { Facts, Row } from './facts.js';

const watched = [StaffEntered, StaffAccessEnded] as const;

type Watched = EventOf<(typeof watched)[number]>;

/** Whom of the installation's staff an organization let in. */
export const staffFacts = (service: string, forget: (tenantId: string) => void): Facts<(typeof watched)[number]> => ({
  events: watched,
  rowsOf: (event) => [rowOf(service, event)],
  learned: ({ envelope }) => forget(envelope.tenantId),
});

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
