import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted, atLeast, idsInput } from '../page.js';
import { roleGrant } from '../grants.js';
import { permissions } from '../permissions.js';
import { clear } from '../personal.js';
import { roles } from '../roles.js';
import { visibleName } from '../visible-text.js';
import { locales } from './mail.events.js';

const id = z.uuid();
const email = z.email().max(254);

/** Longest password that is hashed, in UTF-16 units: more is refused before any work. */
export const LONGEST_PASSWORD = 1024;

/** From where a request came, as the door saw it: never what the request says about itself. */
export const seenFrom = z.object({ address: z.string().max(64), userAgent: z.string().max(512) });

/** What a sign-in gives: an access token of 10 minutes and a refresh token that works once. */
export const signedIn = z.object({
  signInId: id,
  userId: id,
  organizationId: id,
  accessToken: z.string(),
  accessTokenExpiresAt: instant,
  refreshToken: z.string(),
  /** Shown at the next sign-in with that address, it counts for itself: others’ guesses lock nobody out of own devices. */
  deviceToken: z.string().optional(),
});

export type SignedIn = z.infer<typeof signedIn>;

export const SignIn = defineCommand({
  name: 'identity.sign-in',
  permission: 'public',
  input: z.object({
    email,
    password: z.string().min(1).max(LONGEST_PASSWORD),
    secondFactorCode: z.string().min(1).max(64).optional(),
    /** Lasts for days instead of hours. */
    remember: z.boolean().optional(),
    deviceToken: z.string().max(200).optional(),
    from: seenFrom.optional(),
  }),
  output: signedIn,
});

/** The code that `npm start` prints opens GraphiQL once, without a password. */
export const SignInByCode = defineCommand({
  name: 'identity.sign-in-by-code',
  permission: 'public',
  input: z.object({
    code: z.string().min(20).max(200),
    secondFactorCode: z.string().min(1).max(64).optional(),
    from: seenFrom.optional(),
  }),
  output: signedIn,
});

export const RefreshSession = defineCommand({
  name: 'identity.refresh-session',
  permission: 'public',
  input: z.object({ refreshToken: z.string().min(20).max(500), from: seenFrom.optional() }),
  output: signedIn,
});

export const SignOut = defineCommand({
  name: 'identity.sign-out',
  permission: 'self',
  input: z.object({ signInId: id }),
  output: z.object({ id, position: z.string() }),
});

/** Takes the refresh token as a refresh does: an access token alone is never turned into one that lasts longer. */
export const SwitchOrganization = defineCommand({
  name: 'identity.switch-organization',
  permission: 'self',
  input: z.object({ signInId: id, organizationId: id, refreshToken: z.string().min(20).max(500).optional() }),
  output: signedIn,
});

/** The public half of the keys that sign access tokens: whoever takes access tokens asks for it. */
export const GetAccessTokenKeys = defineQuery({
  name: 'identity.get-access-token-keys',
  permission: 'public',
  input: z.object({}),
  output: z.object({
    keys: z.array(z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string(), kid: z.string() })),
  }),
});

const namedRole = z.object({ id, name: z.string() });

export const meView = z.object({
  user: z.object({
    id,
    email: clear(z.string()),
    name: clear(z.string()),
    /** The language that they are written to in. */
    locale: z.enum(locales).optional(),
  }),
  organization: z.object({ id, name: z.string() }),
  /** The built-in ones. */
  roles: z.array(z.enum(roles)),
  /** The organization's own ones. */
  ownRoles: z.array(namedRole),
  /** Whatever is held, over all rows or fewer: `grants` says over which. */
  permissions: z.array(z.enum(permissions)),
  grants: z.array(roleGrant),
  organizations: z.array(z.object({ id, name: z.string() })),
  /** Whether the organization requires a second factor, which they have not: until it is set up they hold nothing. */
  lacksSecondFactor: z.boolean().optional(),
  /** Where they are in as the installation's staff: by which invitation, by whom, until when. */
  staffAccess: z.object({ id, invitedBy: id, endsAt: instant }).optional(),
});

export type MeView = z.infer<typeof meView>;

export const GetMe = defineQuery({
  name: 'identity.get-me',
  permission: 'self',
  input: z.object({}),
  output: meView,
});

/** What is given changes, of the user who is signed in; what isn't stays as it is. */
export const UpdateProfile = defineCommand({
  name: 'identity.update-profile',
  permission: 'self',
  input: z.object({ name: visibleName(100).optional(), locale: z.enum(locales).optional() }),
  output: accepted,
});

export const memberView = z.object({
  id,
  principal: z.object({ kind: z.enum(['user', 'agent']), id }),
  name: clear(z.string()),
  /** The built-in ones. */
  roles: z.array(z.enum(roles)),
  /** The organization's own ones. */
  ownRoles: z.array(namedRole),
  isActive: z.boolean(),
});

/** The organization's members by the id of their principal: who stands behind an event's actor. */
export const MembersByPrincipal = defineQuery({
  name: 'identity.members-by-principal',
  permission: 'organization:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(memberView.nullable()) }),
});

/**
 * An agent is a member with the role `ai_agent`: asking for one that is there changes nothing. `guardianId` is who
 * answers for it until somebody else does: the first owner for an installation's first agent.
 */
export const EnsureAgentMember = defineCommand({
  name: 'identity.ensure-agent-member',
  permission: 'internal',
  input: z.object({ agentId: id, guardianId: id.optional() }),
  output: z.object({ id, position: z.string() }),
});
