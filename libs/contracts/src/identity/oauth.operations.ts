import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { orderBy } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { permissions } from '../permissions.js';
import { visibleText } from '../visible-text.js';
import { LONGEST_PASSWORD, seenFrom } from './identity.operations.js';
import { isCallableOrigin, isRedirectUri } from './redirect-uri.js';

const id = z.uuid();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const scopes = z.array(z.enum(permissions)).min(1);

export const oauthClientFields = {
  name: visibleText(100),
  redirectUris: z.array(z.string().max(500).refine(isRedirectUri)).min(1).max(10),
  scopes,
  origins: z.array(z.string().max(255).refine(isCallableOrigin)).max(10),
};

/** Registers somebody else's program. Its secret is answered once, for one that can keep it. */
export const CreateOAuthClient = defineCommand({
  name: 'identity.create-oauth-client',
  permission: 'api-keys:manage',
  input: z.object({
    ...oauthClientFields,
    origins: oauthClientFields.origins.optional(),
    /** Runs on a server of its own, where a secret can be kept. */
    isConfidential: z.boolean(),
  }),
  output: accepted.extend({ clientSecret: z.string().optional() }),
});

/** Who was let in with more than it may have from here on is out. */
export const ChangeOAuthClient = defineCommand({
  name: 'identity.change-oauth-client',
  permission: 'api-keys:manage',
  input: z.object({
    oauthClientId: id,
    ...z.object(oauthClientFields).partial().shape,
    expectedVersion,
  }),
  output: accepted,
});

export const ArchiveOAuthClient = defineCommand({
  name: 'identity.archive-oauth-client',
  permission: 'api-keys:manage',
  input: z.object({ oauthClientId: id }),
  output: accepted,
});

export const oauthClientView = z.object({
  id,
  name: z.string(),
  /** What the program calls itself by: it names the organization too. */
  clientId: z.string(),
  isConfidential: z.boolean(),
  redirectUris: z.array(z.string()),
  scopes: z.array(z.string()),
  origins: z.array(z.string()),
  createdAt: instant,
  archivedAt: instant.nullable(),
  version: z.int(),
});

export type OAuthClientView = z.infer<typeof oauthClientView>;

export const ListOAuthClients = defineQuery({
  name: 'identity.list-oauth-clients',
  permission: 'api-keys:manage',
  input: z.object({ page: pageInput, orderBy: orderBy(['createdAt', 'name']).optional(), ...atLeast.shape }),
  output: pageOf(oauthClientView),
});

export const OAuthClientsByIds = defineQuery({
  name: 'identity.oauth-clients-by-ids',
  permission: 'api-keys:manage',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(oauthClientView.nullable()) }),
});

/** What a program asks leave for: to whom the answer goes, for what, and who alone can use it. */
const leave = {
  oauthClientId: id,
  redirectUri: z.string().max(500),
  scopes,
  codeChallenge: z.string().regex(/^[\w-]{43}$/),
};

/** What the page shows that asks a user; the organization is the caller's. For the gateway alone. */
export const DescribeOAuthClient = defineQuery({
  name: 'identity.describe-oauth-client',
  permission: 'internal',
  input: z.object({ oauthClientId: id }),
  output: z.object({
    name: z.string(),
    organizationName: z.string(),
    redirectUris: z.array(z.string()),
    scopes: z.array(z.string()),
  }),
});

/**
 * Lets a program in, by a member who says on the page who they are: no sign-in begins, and none is enough, since an access
 * token is never turned into what lasts longer. The code works once within a minute. For the gateway alone.
 */
export const ApproveProgramByPassword = defineCommand({
  name: 'identity.approve-program-by-password',
  permission: 'internal',
  input: z.object({
    ...leave,
    email: z.email().max(254),
    password: z.string().min(1).max(LONGEST_PASSWORD),
    secondFactorCode: z.string().min(1).max(64).optional(),
    from: seenFrom.optional(),
  }),
  output: z.object({ code: z.string() }),
});

/** A program, and the proof of it where it has one. */
const asProgram = { oauthClientId: id, secretHash: hash.optional() };

export const programTokens = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  refreshToken: z.string(),
  scopes: z.array(z.string()),
});

export type ProgramTokens = z.infer<typeof programTokens>;

/** For the gateway alone, like all below that a program asks for. */
export const ExchangeCode = defineCommand({
  name: 'identity.exchange-code',
  permission: 'internal',
  input: z.object({
    ...asProgram,
    programId: id,
    codeHash: hash,
    /** S256 of the verifier that was shown. */
    codeChallenge: z.string(),
    redirectUri: z.string().optional(),
  }),
  output: programTokens,
});

export const RefreshProgram = defineCommand({
  name: 'identity.refresh-program',
  permission: 'internal',
  input: z.object({
    ...asProgram,
    refreshToken: z.string().max(500),
    /** Those it had, or none: a refresh neither widens nor narrows. */
    scopes: z.array(z.string()).optional(),
  }),
  output: programTokens,
});

/** By the program itself; what is none of its own changes nothing, and is told nothing. */
export const RevokeProgram = defineCommand({
  name: 'identity.revoke-program',
  permission: 'internal',
  input: z.object({ ...asProgram, programId: id, familyHash: hash.optional() }),
  output: z.object({}),
});

/** Whether a program may act now, and from which origins browsers may in its name. */
export const CheckProgram = defineCommand({
  name: 'identity.check-program',
  permission: 'internal',
  input: z.object({ programId: id }),
  output: z.object({ guardianId: id, origins: z.array(z.string()) }),
});

export const connectedProgramView = z.object({
  id,
  oauthClientId: id,
  name: z.string(),
  scopes: z.array(z.string()),
  connectedAt: instant,
  /** To the minute. */
  lastUsedAt: instant.nullable(),
});

export type ConnectedProgramView = z.infer<typeof connectedProgramView>;

/** One's own, in the organization that the call is made in. */
export const ListConnectedPrograms = defineQuery({
  name: 'identity.list-connected-programs',
  permission: 'self',
  input: z.object({}),
  output: z.object({ items: z.array(connectedProgramView) }),
});

export const DisconnectProgram = defineCommand({
  name: 'identity.disconnect-program',
  permission: 'self',
  input: z.object({ programId: id }),
  output: accepted,
});
