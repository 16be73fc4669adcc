import { type OrganizationStateEvent, organizationStateEvents, type Recorded } from '@parley/contracts';

import type { Facts, Row } from './facts.js';
import type { ReadOnlyState } from '../organization-states.port.js';

/** What follows in this process from what was just learned of an organization. */
export type OrganizationsLearned = {
  readonly forget: (tenantId: string) => void;
  /** Its keys are gone, and must be kept nowhere. */
  readonly dropAllKeys: (tenantId: string) => void;
};

/** Which organizations are read-only. */
export const organizationFacts = (
  service: string,
  { forget, dropAllKeys }: OrganizationsLearned,
): Facts<(typeof organizationStateEvents)[number]> => ({
  events: organizationStateEvents,
  rowsOf: (event) => [rowOf(service, event)],
  learned: ({ type, envelope: { tenantId } }) => {
    forget(tenantId);
    if (type === 'identity.organization.deleted') dropAllKeys(tenantId);
  },
});

function stateAfter(event: OrganizationStateEvent): ReadOnlyState | null {
  switch (event.type) {
    case 'identity.organization.archived':
      return 'archived';
    case 'identity.organization.unarchived':
      return null;
    case 'identity.organization.deletion-requested':
      return 'deleting';
    case 'identity.organization.deletion-cancelled':
      return event.data.isArchived ? 'archived' : null;
    case 'identity.organization.deleted':
      return 'deleted';
  }
}

const rowOf = (service: string, event: Recorded<OrganizationStateEvent>): Row => ({
  sql: `insert into ${service}.access_organizations as known (tenant_id, read_only_state, stands_at) values (?, ?, ?)
    on conflict (tenant_id) do update set read_only_state = excluded.read_only_state, stands_at = excluded.stands_at
    where known.stands_at < excluded.stands_at`,
  values: [event.envelope.tenantId, stateAfter(event), event.envelope.streamVersion],
});
