import { type Recorded, type SecondFactorRuleEvent, secondFactorRuleEvents } from '@parley/contracts';

import type { Facts, Row } from './facts.js';

type Forgotten = { readonly tenantId: string } | { readonly userId: string };

/** Who has a second factor, and where one is required. */
export const secondFactorFacts = (
  service: string,
  forget: (what: Forgotten) => void,
): Facts<(typeof secondFactorRuleEvents)[number]> => ({
  events: secondFactorRuleEvents,
  rowsOf: (event) => [rowOf(service, event)],
  learned: ({ data, envelope: { tenantId } }) => forget('userId' in data ? { userId: data.userId } : { tenantId }),
});

function rowOf(service: string, { type, data, envelope }: Recorded<SecondFactorRuleEvent>): Row {
  const { tenantId, streamVersion } = envelope;
  switch (type) {
    case 'identity.second-factor.turned':
      return {
        sql: `insert into ${service}.access_second_factors as known (tenant_id, user_id, is_on, stands_at)
          values (?, ?, ?, ?) on conflict (tenant_id, user_id) do update
          set is_on = excluded.is_on, stands_at = excluded.stands_at where known.stands_at < excluded.stands_at`,
        values: [tenantId, data.userId, data.isOn, streamVersion],
      };
    case 'identity.second-factor-rule.set':
      return {
        sql: `insert into ${service}.access_second_factor_rules as known (tenant_id, is_required, stands_at)
          values (?, ?, ?) on conflict (tenant_id) do update
          set is_required = excluded.is_required, stands_at = excluded.stands_at where known.stands_at < excluded.stands_at`,
        values: [tenantId, data.isRequired, streamVersion],
      };
  }
}
