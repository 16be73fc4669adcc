/** What a role may do, by noun and verb. The list is closed: a typo is a compile error. */
export const permissions = [
  'organization:read',
  'organization:manage',
  'members:read',
  'members:manage',
  'roles:manage',
  'api-keys:manage',
  'channel-accounts:read',
  'channel-accounts:manage',
  'chats:read',
  'messages:send',
  'contacts:read',
  'contacts:write',
  'pipelines:read',
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
] as const;

export type Permission = (typeof permissions)[number];

export const roles = ['owner', 'admin', 'bidi', 'viewer', 'ai_agent'] as const;

export type Role = (typeof roles)[number];

const reading = permissions.filter((permission) => permission.endsWith(':read'));

/** The one matrix: which role holds which permissions. */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  owner: permissions,
  admin: permissions,
  bidi: [
    ...reading,
    'messages:send',
    'contacts:write',
    'deals:write',
    'proposals:create',
    'proposals:decide',
    'templates:write',
    'follow-ups:write',
  ],
  viewer: reading,
  // An agent asks leave: it may propose and read, and never decides what an agent proposed.
  ai_agent: ['chats:read', 'contacts:read', 'pipelines:read', 'deals:read', 'proposals:read', 'proposals:create'],
};
