import { memberStatus } from '@parley/contracts';
import { iso } from '@parley/platform';
import { z } from 'zod';

/** A member's row as one JSON value. */
export const memberJson = `json_build_object('id', m.member_id, 'principalId', m.principal_id, 'kind', m.kind,
  'roles', m.roles, 'status', m.status, 'joinedAt', ${iso('m.joined_at')}, 'version', m.stands_at)`;

export const storedMember = z.object({
  id: z.uuid(),
  principalId: z.uuid(),
  kind: z.enum(['user', 'agent']),
  roles: z.array(z.string()),
  status: memberStatus,
  joinedAt: z.string(),
  version: z.int(),
});

export type StoredMember = z.infer<typeof storedMember>;
