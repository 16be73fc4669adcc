import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { filterOf, oneOf, orderBy, range } from '../filter.js';
import { accepted, atLeast, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { roles } from '../roles.js';
import { visibleName } from '../visible-text.js';
import { LONGEST_PASSWORD, seenFrom, signedIn } from './identity.operations.js';
import { locales } from './mail.events.js';
import { givenRoles } from './member.operations.js';

const id = z.uuid();
const code = z.string().min(20).max(250);

/** By mail, or without an address by a code that is answered once, to be handed over as a link. Lasts 7 days. */
export const InviteMember = defineCommand({
  name: 'identity.invite-member',
  permission: 'members:manage',
  input: z.object({
    email: z.email().max(254).optional(),
    roles: givenRoles,
    locale: z.enum(locales).optional(),
  }),
  /** `code` is null where it goes by mail, and where the same command is repeated. */
  output: accepted.extend({ code: z.string().nullable() }),
});

export const RevokeInvitation = defineCommand({
  name: 'identity.revoke-invitation',
  permission: 'members:manage',
  input: z.object({ invitationId: id }),
  output: accepted,
});

/** Somebody who has no sign-in yet accepts an invitation that was mailed: the code proves the address. */
export const AcceptInvitation = defineCommand({
  name: 'identity.accept-invitation',
  permission: 'public',
  input: z.object({
    code,
    name: visibleName(100),
    password: z.string().min(1).max(LONGEST_PASSWORD),
    from: seenFrom.optional(),
  }),
  output: signedIn,
});

/** Whoever is signed in joins one more organization; answers its id. A mailed invitation is for its address alone. */
export const JoinByInvitation = defineCommand({
  name: 'identity.join-by-invitation',
  permission: 'self',
  input: z.object({ code }),
  output: accepted,
});

export const invitationStatus = z.enum(['waiting', 'accepted', 'revoked', 'expired']);

export const invitationView = z.object({
  id,
  /** Null for an invitation by link. */
  email: clear(z.string()).nullable(),
  roles: z.array(z.enum(roles)),
  ownRoles: z.array(z.object({ id, name: z.string() })),
  status: invitationStatus,
  createdAt: instant,
  expiresAt: instant,
  version: z.int(),
});

export type InvitationView = z.infer<typeof invitationView>;

export const invitationFilter = filterOf({
  createdAt: range(instant),
  expiresAt: range(instant),
  status: oneOf(invitationStatus),
});

export const ListInvitations = defineQuery({
  name: 'identity.list-invitations',
  permission: 'members:manage',
  input: z.object({
    page: pageInput,
    filter: invitationFilter.optional(),
    orderBy: orderBy(['createdAt', 'expiresAt']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(invitationView),
});
