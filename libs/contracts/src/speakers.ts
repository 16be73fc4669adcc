import { serviceNames } from './log/log.queries.js';
import { permissions, type Permission } from './permissions.js';

/** Whoever has a key of its own to sign internal tokens with: the services, and the gateway that owns no log. */
export const callerNames = [...serviceNames, 'gateway'] as const;

export type CallerName = (typeof callerNames)[number];

/** The kinds of principal that an internal token may name. */
export type SpokenFor = 'user' | 'agent' | 'contact' | 'integration' | 'system';

/**
 * Which service may speak for which kind of principal in an internal token. Only the gateway meets users and
 * integrations, only agents runs agents. `system` is always the service itself, never another one.
 */
export const speaksFor: Readonly<Record<CallerName, readonly SpokenFor[]>> = {
  gateway: ['user', 'integration', 'system'],
  agents: ['agent', 'system'],
  messaging: ['contact', 'system'],
  identity: ['system'],
  crm: ['system'],
  outreach: ['system'],
  billing: ['system'],
};

/** What deciding and administering needs a user for: no service holds it in its own name. */
export const needsUser: readonly Permission[] = [
  'organization:manage',
  'members:manage',
  'roles:manage',
  'teams:manage',
  'territories:manage',
  'fields:manage',
  'pipelines:manage',
  'rules:manage',
  'api-keys:manage',
  'channel-accounts:manage',
  'proposals:decide',
];

const asItself = permissions.filter((permission) => !needsUser.includes(permission));

/** What a service may do in its own name. The gateway has no will of its own. */
export const systemPermissions: Readonly<Record<CallerName, readonly Permission[]>> = {
  gateway: [],
  identity: asItself,
  crm: asItself,
  messaging: asItself,
  agents: asItself,
  outreach: asItself,
  billing: asItself,
};

/**
 * Internal operations, by the part of their name after the service, that the gateway may call: it filters what it
 * reads there by the asking member's permissions. All others are closed to it.
 */
export const gatewayMayCall: readonly string[] = [
  ...['read-feed', 'correlated-events', 'record-events', 'dev-mails', 'record-refusal', 'record-staff-read'],
  ...['check-api-key', 'permissions-of-api-key', 'read-organization-export', 'access-of'],
  ...['describe-oauth-client', 'approve-program-by-password', 'exchange-code', 'refresh-program', 'revoke-program'],
  ...['check-program', 'entry-rules-of', 'receive-upload', 'finish-upload', 'read-file'],
];
