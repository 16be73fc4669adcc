import { type Recorded, type SecondFactorRuleEvent, secondFactorRuleEvents } from '@parley/contracts';
import type { Consumer } from '@parley/eventsourcing';

import type { Row } from './lent-rows.js';

type Forgotten = { readonly tenantId: string } | { readonly userId: string };
type Handled = Parameters<Consumer['handle']>[0];

/** A service's access consumer that also keeps who has a second factor, and where one is required. */
export const withSecondFactors = (service: string, access: Consumer, forget: (what: Forgotten) => void): Consumer => ({
  ...access,
  events: [...access.events, ...secondFactorRuleEvents],
  handle: async (event, effect) => {
    if (!isOfRule(event)) return access.handle(event, effect);
    const { sql, values } = rowOf(service, event);
    await effect.em.execute(sql, [...values]);
    forget('userId' in event.data ? { userId: event.data.userId } : { tenantId: event.envelope.tenantId });
  },
});

const isOfRule = (event: Handled): event is Recorded<SecondFactorRuleEvent> =>
  secondFactorRuleEvents.some(({ type }) => type === event.type);

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
