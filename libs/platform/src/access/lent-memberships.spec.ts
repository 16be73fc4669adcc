import type { Grants } from '@parley/contracts';
import type { Principal } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { LentMemberships } from './lent-memberships.js';
import { alone, Memberships, type Teams } from './memberships.port.js';
import type { Lending } from './copy/postgres-lending.js';

const org = 'org';
const key = { kind: 'integration', id: 'key' } as const;
const agent = { kind: 'agent', id: 'agent' } as const;
const ada = { kind: 'user', id: 'ada' } as const;

class Held extends Memberships {
  constructor(readonly by: Record<string, Grants>) {
    super();
  }

  grantsOf(_: string, { id }: Principal): Promise<Grants> {
    return Promise.resolve(this.by[id] ?? {});
  }

  teamsOf(_: string, principal: Principal): Promise<Teams> {
    return Promise.resolve(alone(principal));
  }

  isRevoked(session: string): Promise<boolean> {
    return Promise.resolve(session === 'over');
  }
}

const lentBy = (lending: Lending | null) => ({ lentTo: () => Promise.resolve(lending) });
const lentAll: Lending = { guardianId: 'ada', scopes: null };

describe('a key (checks 54 and 59)', () => {
  const held = new Held({
    key: { 'deals:write': 'all', 'deals:read': 'all', 'proposals:decide': 'all', 'api-keys:manage': 'all' },
    ada: { 'deals:write': 'own', 'deals:read': 'all', 'proposals:decide': 'all', 'chats:read': 'all' },
  });
  const holds = (lending: Lending | null) => new LentMemberships(held, lentBy(lending)).grantsOf(org, key);

  it('holds what its roles and its guardian hold, over the fewer rows, but for what needs a user', () =>
    expect(holds(lentAll)).resolves.toEqual({ 'deals:write': 'own', 'deals:read': 'all' }));

  it('holds of it what was lent by name, deciding included', () =>
    expect(holds({ ...lentAll, scopes: ['deals:read', 'proposals:decide', 'chats:read', 'gone'] })).resolves.toEqual({
      'deals:read': 'all',
      'proposals:decide': 'all',
    }));

  it('holds nothing that its guardian lost, without anybody touching the key', async () => {
    held.by['ada'] = {};
    await expect(holds(lentAll)).resolves.toEqual({});
  });

  it('mutant twin: by its roles alone it would still hold all', () =>
    expect(held.grantsOf(org, key)).resolves.toHaveProperty('deals:write'));

  it('has for its own what is its guardian’s own', async () => {
    const lent = new LentMemberships(held, lentBy(lentAll));
    await expect(lent.teamsOf(org, key)).resolves.toMatchObject({ principalId: 'ada' });
    await expect(lent.teamsOf(org, ada)).resolves.toMatchObject({ principalId: 'ada' });
  });

  it('that nobody lent holds nothing', () => expect(holds(null)).resolves.toEqual({}));
});

describe('an agent (check 54)', () => {
  const held = new Held({
    agent: { 'chats:read': 'all', 'proposals:create': 'all' },
    ada: { 'chats:read': 'team' },
  });
  const holds = (lending: Lending | null) => new LentMemberships(held, lentBy(lending)).grantsOf(org, agent);

  it('with a guardian holds what both hold', () => expect(holds(lentAll)).resolves.toEqual({ 'chats:read': 'team' }));

  it('without one holds what its role gives', () =>
    expect(holds(null)).resolves.toEqual({ 'chats:read': 'all', 'proposals:create': 'all' }));
});

describe('a user', () => {
  it('holds what their roles give, and signs in as before', async () => {
    const memberships = new LentMemberships(new Held({ ada: { 'deals:read': 'all' } }), lentBy(null));
    await expect(memberships.grantsOf(org, ada)).resolves.toEqual({ 'deals:read': 'all' });
    await expect(memberships.isRevoked('over')).resolves.toBe(true);
  });
});
