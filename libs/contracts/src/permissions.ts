/** What a role may do, by noun and verb. The list is closed: a typo is a compile error. */
export const permissions = [
  'organization:read',
  'organization:manage',
  'members:read',
  'members:manage',
  'roles:manage',
  'teams:read',
  'teams:manage',
  'territories:manage',
  'fields:read',
  'fields:manage',
  'api-keys:manage',
  'channel-accounts:read',
  'channel-accounts:manage',
  'chats:read',
  'messages:send',
  'contacts:read',
  'contacts:write',
  'leads:read',
  'leads:create',
  'leads:write',
  'pipelines:read',
  'pipelines:manage',
  'deals:read',
  'deals:write',
  'proposals:read',
  'proposals:create',
  'proposals:decide',
  'templates:read',
  'templates:write',
  'follow-ups:read',
  'follow-ups:write',
  'usage:read',
  'activity:read',
  'audit:read',
] as const;

export type Permission = (typeof permissions)[number];

/** Permissions over records that somebody is responsible for: these alone can be held over fewer rows than all. */
const narrowable: readonly Permission[] = [
  'chats:read',
  'messages:send',
  'contacts:read',
  'contacts:write',
  'leads:read',
  'leads:create',
  'leads:write',
  'deals:read',
  'deals:write',
  'proposals:read',
  'proposals:create',
  'proposals:decide',
  'follow-ups:read',
  'follow-ups:write',
];

export const isNarrowable = (permission: Permission): boolean => narrowable.includes(permission);
