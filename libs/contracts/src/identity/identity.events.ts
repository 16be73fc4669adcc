import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { AccessEntered, AccessRefused, AccessSecured, AccessSignInRefused, AuditLogExported } from './access.events.js';
import { AgentCreated, AgentGuardianNamed, AgentRenamed } from './agent.events.js';
import { lentEvents } from './api-keys.events.js';
import { handedOverTo } from '../open-work.js';
import { storedRole } from '../roles.js';
import { invitationEvents } from './invitation.events.js';
import { organizationExportEvents } from './organization-export.events.js';
import { organizationLifeEvents } from './organization.events.js';
import { entryRulesEvents } from './entry-rules.events.js';
import { oauthClientEvents } from './oauth.events.js';
import { roleEvents } from './role.events.js';
import { secondFactorRuleEvents } from './second-factor-rule.events.js';
import { staffAccessEvents, StaffRead } from './staff-access.events.js';
import { teamEvents } from './team.events.js';

const id = z.uuid();
const held = z.array(storedRole).min(1);

/** Version 1 knew the built-in roles alone; each is still one that can be held. */
const unchanged = (data: unknown): unknown => data;

export const OrganizationCreated = defineEvent({
  type: 'identity.organization.created',
  version: 1,
  data: z.object({ organizationId: id, name: z.string() }),
});

export const organizationEvents = [OrganizationCreated, ...organizationLifeEvents] as const;

export type OrganizationEvent = EventOf<(typeof organizationEvents)[number]>;

/** Whoever may act in an organization by its roles: a user, or an agent, which is a system user. */
export const memberPrincipal = z.object({ kind: z.enum(['user', 'agent']), id });

export const MemberAdded = defineEvent({
  type: 'identity.member.added',
  version: 2,
  data: z.object({ memberId: id, principal: memberPrincipal, roles: held }),
  upcasts: { 1: unchanged },
});

export const MemberRolesChanged = defineEvent({
  type: 'identity.member.roles-changed',
  version: 2,
  /** `fromRoles` is what they were; earlier releases didn't say. */
  data: z.object({ memberId: id, principal: memberPrincipal, roles: held, fromRoles: held.optional() }),
  upcasts: { 1: unchanged },
});

const removedV1 = z.object({ memberId: id, principal: memberPrincipal });

export const MemberRemoved = defineEvent({
  type: 'identity.member.removed',
  version: 2,
  /** `handOverTo` goes on with what the member answered for; null where that was nothing. */
  data: z.object({ memberId: id, principal: memberPrincipal, handOverTo: handedOverTo.nullable() }),
  upcasts: { 1: (data) => ({ ...removedV1.parse(data), handOverTo: null }) },
});

/** May do nothing until it is reactivated; what is assigned to it stays so. */
export const MemberSuspended = defineEvent({
  type: 'identity.member.suspended',
  version: 1,
  data: z.object({ memberId: id, principal: memberPrincipal }),
});

/** With the roles that it has from here on. */
export const MemberReactivated = defineEvent({
  type: 'identity.member.reactivated',
  version: 1,
  data: z.object({ memberId: id, principal: memberPrincipal, roles: held }),
});

export const memberEvents = [
  MemberAdded,
  MemberRolesChanged,
  MemberSuspended,
  MemberReactivated,
  MemberRemoved,
] as const;

export type MemberEvent = EventOf<(typeof memberEvents)[number]>;

/**
 * A sign-in is over, in every organization: its access tokens are refused from here on, its refresh tokens too.
 * `refresh-reused` is a rotated refresh token that somebody showed again: one of the two who had it stole it.
 */
export const SignInEnded = defineEvent({
  type: 'identity.sign-in.ended',
  version: 2,
  data: z.object({
    signInId: id,
    userId: id,
    reason: z.enum(['signed-out', 'refresh-reused', 'disabled', 'ended-elsewhere', 'password-changed']),
  }),
  // Version 1 knew fewer reasons; each of them still is one.
  upcasts: { 1: (data) => data },
});

/** A subject's keys were destroyed: what was encrypted under them reads as erased. Drop them from every cache. */
export const SubjectErased = defineEvent({
  type: 'identity.subject.erased',
  version: 1,
  data: z.object({ subjectId: id }),
});

export const identityEvents = [
  AccessEntered,
  AccessRefused,
  AccessSecured,
  AccessSignInRefused,
  AuditLogExported,
  ...organizationEvents,
  ...organizationExportEvents,
  ...memberEvents,
  ...invitationEvents,
  ...roleEvents,
  ...teamEvents,
  ...entryRulesEvents,
  ...oauthClientEvents,
  AgentCreated,
  AgentGuardianNamed,
  AgentRenamed,
  ...lentEvents,
  ...secondFactorRuleEvents,
  ...staffAccessEvents,
  StaffRead,
  SignInEnded,
  SubjectErased,
] as const;

/** What every service folds into its own answer to "who may do what". */
export const accessEvents = [...memberEvents, ...roleEvents, ...teamEvents, SignInEnded] as const;

export type AccessEvent = EventOf<(typeof accessEvents)[number]>;
