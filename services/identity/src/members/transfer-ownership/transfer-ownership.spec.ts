import { builtInGrants } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { ListedMember } from '../managing.js';
import { transferOwnership } from './transfer-ownership.js';

const heir: ListedMember = { memberId: 'm2', principal: { kind: 'user', id: 'u2' }, roles: ['bidi'], status: 'active' };
const asked = (acting: string, member: ListedMember = heir) => ({
  memberId: 'm2',
  circle: {
    ...{ acting: [acting], held: builtInGrants([acting]), activeUserIds: [], ownerCount: 1 },
    ...{ member, memberHolds: builtInGrants(member.roles) },
  },
});
const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

describe('transfer ownership', () => {
  it('makes the other an owner and oneself an admin', () =>
    expect(transferOwnership(asked('owner'))).toEqual({ heir, heirRoles: ['owner', 'bidi'], ownRoles: ['admin'] }));

  it('is for owners alone', () =>
    expect(() => transferOwnership(asked('admin'))).toThrow(refused('identity.member.owners-only')));

  it('never goes to an agent, or to somebody who may do nothing', () => {
    const agent: ListedMember = { ...heir, principal: { kind: 'agent', id: 'a' } };
    expect(() => transferOwnership(asked('owner', agent))).toThrow(refused('identity.member.agent-keeps-role'));
    expect(() => transferOwnership(asked('owner', { ...heir, status: 'suspended' }))).toThrow(
      refused('identity.member.not-found'),
    );
  });
});
