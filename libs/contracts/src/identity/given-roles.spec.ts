import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { CreateApiKey } from './api-keys.operations.js';
import { InviteMember } from './invitation.operations.js';
import { ChangeMemberRoles } from './member.operations.js';
import { ChangeRole, CreateRole } from './role.operations.js';

const id = '0190b2c4-7d00-7000-8000-000000000001';
const twice = ['viewer', 'viewer'];
const reading = { permission: 'deals:read', rows: 'all' } as const;
const doubled = [reading, { ...reading, rows: 'own' }];
const lists: readonly (readonly [string, readonly [z.ZodType, object], readonly unknown[]])[] = [
  ['roles of a member', [ChangeMemberRoles.input, { memberId: id }], twice],
  ['roles of an invitation', [InviteMember.input, {}], twice],
  ['roles of a key', [CreateApiKey.input, { name: 'Website' }], twice],
  ['own roles of a member', [ChangeMemberRoles.input, { memberId: id }], [id, id]],
];

describe('what is given in a list', () => {
  it.each(lists)('is named once: %s', (_, [input, about], roles) => {
    expect(input.safeParse({ ...about, roles }).success).toBe(false);
    expect(input.safeParse({ ...about, roles: roles.slice(1) }).success).toBe(true);
  });

  it('is named once: scopes of a key, permissions of a role', () => {
    const key = { name: 'Website', roles: ['viewer'] };
    expect(CreateApiKey.input.safeParse({ ...key, scopes: ['deals:read', 'deals:read'] }).success).toBe(false);
    expect(CreateRole.input.safeParse({ name: 'Closer', grants: doubled }).success).toBe(false);
    expect(ChangeRole.input.safeParse({ roleId: id, grants: doubled }).success).toBe(false);
    expect(CreateRole.input.safeParse({ name: 'Closer', grants: [reading] }).success).toBe(true);
  });

  it('mutant twin: in a plain list of roles one could stand twice', () =>
    expect(z.array(z.string()).min(1).max(20).safeParse(twice).success).toBe(true));
});
