import { erased, type InputOf, invitationStatus, isBuiltIn, ListInvitations } from '@parley/contracts';
import { type Actor, Clock } from '@parley/kernel';
import { type Answerer, Answers, iso, type Listing, ListQuestion, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { ownAmong } from '../../roles/givable.js';
import { RoleDirectory } from '../../roles/role-directory/role-directory.adapter.js';

const stored = z.object({
  id: z.uuid(),
  isByLink: z.boolean(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  status: invitationStatus,
  createdAt: z.string(),
  expiresAt: z.string(),
  version: z.int(),
});

/** What nobody accepted in time has expired. */
const listingAt = (now: string): Listing<z.infer<typeof stored>> => {
  const status = `(case when i.status = 'waiting' and i.expires_at <= '${now}'::timestamptz then 'expired' else i.status end)`;
  return {
    node: `json_build_object('id', i.invitation_id, 'isByLink', i.is_by_link, 'email', i.email, 'roles', i.roles,
      'status', ${status}, 'createdAt', ${iso('i.created_at')}, 'expiresAt', ${iso('i.expires_at')}, 'version', i.stands_at)`,
    view: stored,
    from: 'from identity.invitation i',
    columns: {
      status: { sql: status, type: 'text' },
      createdAt: { sql: 'i.created_at', type: 'timestamptz' },
      expiresAt: { sql: 'i.expires_at', type: 'timestamptz' },
    },
    id: { sql: 'i.invitation_id', type: 'uuid' },
    usual: { field: 'createdAt', direction: 'desc' },
  };
};

@Answers(ListInvitations)
export class InvitationListQuery implements Answerer<typeof ListInvitations> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly roles: RoleDirectory,
    private readonly clock: Clock,
  ) {}

  async answer(input: InputOf<typeof ListInvitations>, actor: Actor) {
    const listing = listingAt(this.clock.now().toISOString());
    const page = await new ListQuestion(listing, input).read(this.database, actor);
    const own = await this.roles.ownRoles(actor.tenantId);
    const edges = page.edges.map(({ cursor, node: { isByLink, email, roles, ...node } }) => ({
      cursor,
      node: {
        ...node,
        email: isByLink ? null : (email ?? erased),
        roles: roles.filter(isBuiltIn),
        ownRoles: ownAmong(roles, own).map(({ id, name }) => ({ id, name })),
      },
    }));
    return { ...page, edges };
  }
}
