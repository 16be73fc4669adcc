import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { isDistinct } from '../distinct.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, oneOf, orderBy, range } from '../filter.js';
import { openWork } from '../open-work.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { roleRef, roles } from '../roles.js';

const id = z.uuid();
const one = z.object({ memberId: id });

/** Roles as they are given: built-in ones by their names, the organization's own by their ids, each once. */
export const givenRoles = z.array(roleRef).min(1).max(20).refine(isDistinct);

export const memberStatus = z.enum(['active', 'suspended', 'removed']);

export const listedMemberView = z.object({
  id,
  principal: z.object({ kind: z.enum(['user', 'agent']), id }),
  name: clear(z.string()),
  /** Null for an agent. */
  email: clear(z.string()).nullable(),
  /** The built-in ones. */
  roles: z.array(z.enum(roles)),
  /** The organization's own ones. */
  ownRoles: z.array(z.object({ id, name: z.string() })),
  /** Those that were not archived. */
  teams: z.array(z.object({ id, name: z.string() })),
  status: memberStatus,
  /** Whether they are asked for one when they sign in; null for an agent, and to whoever manages no members. */
  hasSecondFactor: z.boolean().nullable(),
  joinedAt: instant,
  /** When a sign-in of theirs was last used here, to the minute; null where none was. */
  lastSeenAt: instant.nullable(),
  version: z.int(),
});

export type ListedMemberView = z.infer<typeof listedMemberView>;

export const memberFilter = filterOf({
  status: oneOf(memberStatus),
  kind: oneOf(z.enum(['user', 'agent'])),
  joinedAt: range(instant),
});

export const ListMembers = defineQuery({
  name: 'identity.list-members',
  permission: 'members:read',
  input: z.object({
    page: pageInput,
    filter: memberFilter.optional(),
    orderBy: orderBy(['joinedAt', 'status']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(listedMemberView),
});

export const MembersByIds = defineQuery({
  name: 'identity.members-by-ids',
  permission: 'members:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(listedMemberView.nullable()) }),
});

/** Null for what is no member, and to whoever manages no members. */
export const OpenWorkOfMembers = defineQuery({
  name: 'identity.open-work-of-members',
  permission: 'members:read',
  input: idsInput,
  output: z.object({ items: z.array(openWork.nullable()) }),
});

export const ChangeMemberRoles = defineCommand({
  name: 'identity.change-member-roles',
  permission: 'members:manage',
  input: one.extend({ roles: givenRoles, expectedVersion }),
  output: accepted,
});

export const SuspendMember = defineCommand({
  name: 'identity.suspend-member',
  permission: 'members:manage',
  input: one,
  output: accepted,
});

export const ReactivateMember = defineCommand({
  name: 'identity.reactivate-member',
  permission: 'members:manage',
  input: one,
  output: accepted,
});

const isSomebody = (named: object) => Object.values(named).some((one) => one !== undefined);

/** An active user, a team, or both. */
const namedOrTeam = z.object({ memberId: id.optional(), teamId: id.optional() });
const either = namedOrTeam.refine(isSomebody);
/** A team sends nothing, and vouches for nobody. */
const aMember = z.object({ memberId: id });

/** Who is to go on with what a member answers for: with all of it, and with some kinds of it perhaps somebody else. */
export const successor = namedOrTeam
  .extend({
    ...{ deals: either.optional(), contacts: either.optional(), chats: either.optional() },
    ...{ channelAccounts: either.optional(), followUps: aMember.optional(), agents: aMember.optional() },
  })
  .refine(isSomebody);

export type Successor = z.infer<typeof successor>;

/** With open work only where a successor is named; it goes over in the same change set. */
export const RemoveMember = defineCommand({
  name: 'identity.remove-member',
  permission: 'members:manage',
  input: one.extend({ handOverTo: successor.optional() }),
  output: accepted,
});

/** The organization that the call is made in. Work that is open needs a successor, as where somebody is removed. */
export const LeaveOrganization = defineCommand({
  name: 'identity.leave-organization',
  permission: 'self',
  input: z.object({ handOverTo: successor.optional() }),
  output: accepted,
});

/** The other member becomes an owner, whoever hands over an admin. Only an owner can. */
export const TransferOwnership = defineCommand({
  name: 'identity.transfer-ownership',
  permission: 'members:manage',
  input: one,
  output: accepted,
});
