import { iso } from '@parley/platform';

import { NAMELESS_AGENT } from '../agent-directory/agent-names.adapter.js';

export const agentName = `coalesce(a.name, '${NAMELESS_AGENT}')`;

/** An agent's membership `m` with what is known of it, `a`, as one JSON value. */
export const agentJson = `json_build_object('id', m.principal_id, 'memberId', m.member_id, 'name', ${agentName},
  'guardianId', a.guardian_id, 'status', m.status, 'createdAt', ${iso('m.joined_at')},
  'version', m.stands_at + coalesce(a.stands_at, 0))`;

export const agentFrom = `from (select * from identity.member where kind = 'agent') m
  left join identity.known_agent a on a.tenant_id = m.tenant_id and a.agent_id = m.principal_id`;
