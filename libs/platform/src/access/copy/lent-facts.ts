import { type LentEvent, lentEvents, type Recorded } from '@parley/contracts';

import type { Facts, Row } from './facts.js';
import type { Forgotten } from './postgres-memberships.js';

/** Who lent what to a key, a program or an agent. */
export const lentFacts = (service: string, forget: (what: Forgotten) => void): Facts<(typeof lentEvents)[number]> => ({
  events: lentEvents,
  rowsOf: (event) => rowsOf(service, event),
  learned: (event) => forget(principalOf(event)),
});

/** Of whom a service must not remember what it knew before. */
const principalOf = ({ data, envelope: { tenantId } }: Recorded<LentEvent>): Forgotten => ({
  tenantId,
  principal: 'agentId' in data ? { kind: 'agent', id: data.agentId } : { kind: 'integration', id: integrationOf(data) },
});

const integrationOf = (data: { readonly apiKeyId: string } | { readonly programId: string }) =>
  'apiKeyId' in data ? data.apiKeyId : data.programId;

/** A program has no role of its own: it may what its user may, within what that one let it. */
const ALL = ['owner'];

/** What a key or an agent's guardian changes in the copy: a key is a member too, by its roles. */
function rowsOf(service: string, event: Recorded<LentEvent>): readonly Row[] {
  const { tenantId, streamVersion } = event.envelope;
  switch (event.type) {
    case 'identity.api-key.created': {
      const { apiKeyId, guardianId, roles, scopes } = event.data;
      const lent = [tenantId, apiKeyId, 'integration', guardianId, scopes ? JSON.stringify(scopes) : null];
      return [
        { sql: lentSql(service), values: [...lent, streamVersion] },
        { sql: memberSql(service), values: [tenantId, apiKeyId, JSON.stringify(roles), true, streamVersion] },
      ];
    }
    case 'identity.api-key.revoked':
      return [{ sql: memberSql(service), values: [tenantId, event.data.apiKeyId, '[]', false, streamVersion] }];
    case 'identity.program.connected': {
      const { programId, guardianId, scopes } = event.data;
      const lent = [tenantId, programId, 'integration', guardianId, JSON.stringify(scopes)];
      return [
        { sql: lentSql(service), values: [...lent, streamVersion] },
        { sql: memberSql(service), values: [tenantId, programId, JSON.stringify(ALL), true, streamVersion] },
      ];
    }
    case 'identity.program.disconnected':
      return [{ sql: memberSql(service), values: [tenantId, event.data.programId, '[]', false, streamVersion] }];
    case 'identity.agent.guardian-set': {
      const { agentId, guardianId } = event.data;
      return [{ sql: lentSql(service), values: [tenantId, agentId, 'agent', guardianId, null, streamVersion] }];
    }
  }
}

const lentSql = (service: string) => `
  insert into ${service}.access_lent as known (tenant_id, principal_id, kind, guardian_id, scopes, stands_at)
  values (?, ?, ?, ?, ?::json, ?)
  on conflict (tenant_id, principal_id) do update
  set guardian_id = excluded.guardian_id, scopes = excluded.scopes, stands_at = excluded.stands_at
  where known.stands_at < excluded.stands_at`;

const memberSql = (service: string) => `
  insert into ${service}.access_members as known (tenant_id, principal_id, kind, roles, is_active, stands_at)
  values (?, ?, 'integration', ?::json, ?, ?)
  on conflict (tenant_id, principal_id) do update
  set roles = excluded.roles, is_active = excluded.is_active, stands_at = excluded.stands_at
  where known.stands_at < excluded.stands_at`;
