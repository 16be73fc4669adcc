import { z } from 'zod';

import { commonGrants, type Grants, heldOverAll, type Rows, unionOfGrants, withFields } from './grants.js';
import { isNarrowable, type Permission, permissions } from './permissions.js';

/** The built-in roles; the last five are presets for the ways in which teams are organized. */
export const roles = [
  'owner',
  'admin',
  'bidi',
  'viewer',
  'ai_agent',
  'operator',
  'employee',
  'partner',
  'franchisee',
  'guest',
] as const;

export type Role = (typeof roles)[number];

/** Names a role of a member: a built-in one by its name, one of the organization's own by its id. */
export const roleRef = z.union([z.enum(roles), z.uuid()]);

/** The same as it is stored: a role that is no longer known can still be read, and grants nothing. */
export const storedRole = z.string().regex(/^([a-z_]+|[0-9a-f-]{36})$/);

export const isBuiltIn = (role: string): role is Role => roles.some((known) => known === role);

const over = (held: Rows, of: readonly Permission[]): Grants =>
  unionOfGrants(of.map((permission) => withFields(permission, held)));

/** Who did what is for those who answer for the organization. */
const reading = permissions.filter((permission) => permission.endsWith(':read') && permission !== 'audit:read');

/** What every member of a team needs to see to do its work; no settings, no figures of what was used. */
const surroundings: readonly Permission[] = [
  'organization:read',
  'teams:read',
  'channel-accounts:read',
  'pipelines:read',
  'fields:read',
  'templates:read',
  'activity:read',
];

/** Chats, contacts, companies, leads, deals, tasks, proposals and follow-ups, all that is done with them. */
const records: readonly Permission[] = permissions.filter(isNarrowable);

/** What colleagues write or put on a record goes by that record, so it is held over all. */
const among: readonly Permission[] = ['notes:read', 'notes:write', 'files:read', 'files:write'];

const ofTeam: Grants = { ...over('all', [...surroundings, ...among]), ...over('team', records) };

/** The one matrix: which role holds which permissions, over which rows. */
export const grantsOf: Readonly<Record<Role, Grants>> = {
  owner: over('all', permissions),
  admin: over('all', permissions),
  // Campaigns and reports are no records yet: of what goes beyond an operator there are the templates.
  bidi: { ...ofTeam, ...over('all', ['templates:write']) },
  viewer: over('all', reading),
  // An agent asks leave: it may propose and read, and never decides what an agent proposed.
  ai_agent: over('all', [
    'chats:read',
    'contacts:read',
    'companies:read',
    'pipelines:read',
    'fields:read',
    'deals:read',
    'notes:read',
    'proposals:read',
    'proposals:create',
  ]),
  operator: ofTeam,
  employee: { ...ofTeam, ...over('all', ['contacts:read', 'companies:read', 'deals:read']) },
  // A lead says itself what became of it: neither the contact nor the deal has to be seen for that.
  partner: { ...over('own', ['leads:read', 'leads:create']), ...over('all', ['fields:read', 'activity:read']) },
  franchisee: ofTeam,
  // What is shared by name, followed as it goes on; a deal makes sense by the names of its stage and its fields.
  guest: {
    ...over('all', ['pipelines:read', 'fields:read', 'activity:read']),
    ...over('own', ['chats:read', 'contacts:read', 'companies:read', 'deals:read']),
  },
};

/** What a role holds over all rows: all that whoever can't narrow may go by. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: heldOverAll(grantsOf.owner),
  admin: heldOverAll(grantsOf.admin),
  bidi: heldOverAll(grantsOf.bidi),
  viewer: heldOverAll(grantsOf.viewer),
  ai_agent: heldOverAll(grantsOf.ai_agent),
  operator: heldOverAll(grantsOf.operator),
  employee: heldOverAll(grantsOf.employee),
  partner: heldOverAll(grantsOf.partner),
  franchisee: heldOverAll(grantsOf.franchisee),
  guest: heldOverAll(grantsOf.guest),
};

/**
 * What roles give an agent: never more than the role of agents does. An organization's own role, however wide, makes it
 * see and do less, so that what an agent proposes is never decided by one.
 */
export const withinAgents = (held: Grants): Grants => commonGrants(held, grantsOf.ai_agent);

/** What the built-in ones among some roles give together. */
export const builtInGrants = (held: readonly string[]): Grants =>
  unionOfGrants(held.filter(isBuiltIn).map((role) => grantsOf[role]));
