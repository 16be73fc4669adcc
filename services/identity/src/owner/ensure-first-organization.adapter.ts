import { EnsureAgentMember } from '@parley/contracts';
import { derivedId, Keyring } from '@parley/eventsourcing';
import { Commands, type RunningService } from '@parley/platform';

import { ensureOwner } from './ensure-owner.adapter.js';
import type { Owner } from './first-owner.adapter.js';

/** The first organization, its owner and its agent, made or found, in an identity that runs alone in its process. */
export async function ensureFirstOrganization(identity: RunningService, owner: Owner): Promise<void> {
  const { organizationId: tenantId, userId: guardianId } = await ensureOwner(identity, owner);
  const agentId = derivedId(await identity.get(Keyring).indexKey(tenantId), 'identity:first-agent');
  const actor = { tenantId, principal: { kind: 'system', id: identity.name } } as const;
  await identity
    .get(Commands)
    .send(
      EnsureAgentMember,
      { agentId, guardianId },
      { actor, idempotencyKey: `first-agent:${agentId}:${guardianId}` },
    );
}
