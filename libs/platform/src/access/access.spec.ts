import { everyRow, type Grants, withFields } from '@parley/contracts';
import type { Principal } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { Access, type Caller } from './access.js';
import { alone, Memberships, type Teams } from './memberships.port.js';

const tenantId = '018f0000-0000-7000-8000-000000000001';
const moveDeal = { name: 'crm.move-deal-to-stage', permission: 'deals:write' } as const;
const narrowing = { ...moveDeal, narrows: true } as const;
const readKeys = { name: 'identity.keys', permission: 'internal' } as const;
const readFeed = { name: 'crm.read-feed', permission: 'internal' } as const;
const me = { name: 'identity.me', permission: 'self' } as const;

class KnownMembers extends Memberships {
  readonly revoked = new Set<string>();

  constructor(
    readonly members: Record<string, Grants>,
    readonly teams: Record<string, Teams> = {},
  ) {
    super();
  }

  teamsOf(_: string, principal: Principal): Promise<Teams> {
    return Promise.resolve(this.teams[principal.id] ?? alone(principal));
  }

  grantsOf(_: string, { id }: Principal): Promise<Grants> {
    return Promise.resolve(this.members[id] ?? {});
  }

  isRevoked(session: string): Promise<boolean> {
    return Promise.resolve(this.revoked.has(session));
  }
}

const user = (id: string, session?: string): Caller => ({
  service: 'gateway',
  actor: { tenantId, principal: { kind: 'user', id } },
  ...(session && { session }),
});

const service = (name: Caller['service'], id: string, onBehalfOf?: string): Caller => ({
  service: name,
  actor: { tenantId, principal: { kind: 'system', id }, ...(onBehalfOf && { onBehalfOf }) },
});

const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

describe('access', () => {
  const members = new KnownMembers({
    ...{ ada: { 'deals:write': 'all' }, vic: { 'deals:read': 'all' }, bot: { 'deals:write': 'all' } },
    ...{ tim: { 'deals:write': 'team' }, own: { 'deals:write': 'own' } },
  });
  members.teams['tim'] = { principalId: 'tim', teamIds: ['sales'], principalIds: ['tim', 'kim'] };
  members.teams['ada'] = { principalId: 'ada', teamIds: ['sales'], principalIds: ['ada', 'tim'] };
  const access = new Access(members);
  const own = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] });
  const team = (...assigneeIds: string[]) => ({ rows: 'team', assigneeIds, teamIds: ['sales'] });

  it('lets a member do what its roles permit', () =>
    expect(access.check(moveDeal, user('ada'))).resolves.toEqual(everyRow));

  it('refuses whoever holds it over fewer rows, where what is behind the door can’t keep to them', async () => {
    await expect(access.check(moveDeal, user('tim'))).rejects.toEqual(refused('access.rows-too-narrow'));
    await expect(access.check(moveDeal, service('agents', 'agents', 'own'))).rejects.toEqual(
      refused('access.rows-too-narrow'),
    );
  });

  it('says whose rows, where it can', async () => {
    await expect(access.check(narrowing, user('tim'))).resolves.toEqual(team('tim', 'kim'));
    await expect(access.check(narrowing, user('own'))).resolves.toEqual(own('own'));
    await expect(access.check(narrowing, user('ada'))).resolves.toEqual(everyRow);
    await expect(access.check(narrowing, service('crm', 'crm'))).resolves.toEqual(everyRow);
  });

  it('gives whoever acts for another the fewer rows of both, of those that are the other’s', async () => {
    const agent = (id: string, onBehalfOf: string): Caller => ({
      service: 'agents',
      actor: { tenantId, principal: { kind: 'agent', id }, onBehalfOf },
    });
    await expect(access.check(narrowing, agent('bot', 'own'))).resolves.toEqual(own('own'));
    await expect(access.check(narrowing, agent('tim', 'ada'))).resolves.toEqual(team('ada', 'tim'));
    await expect(access.check(narrowing, agent('bot', 'vic'))).rejects.toEqual(refused('access.permission-missing'));
  });

  it('needs all that a door shows something of, and goes by the fewest rows', async () => {
    const both = { ...moveDeal, also: ['deals:read'] } as const;
    await expect(access.check(both, user('ada'))).rejects.toEqual(refused('access.permission-missing'));
    const readers = new Access(new KnownMembers({ ada: { 'deals:write': 'all', ...withFields('deals:read', 'own') } }));
    await expect(readers.check(both, user('ada'))).rejects.toEqual(refused('access.rows-too-narrow'));
    await expect(readers.check({ ...both, narrows: true }, user('ada'))).resolves.toEqual(own('ada'));
  });

  it('mutant twin: a door that says it narrows and doesn’t would let fewer rows through as all', async () => {
    const careless = { ...moveDeal, narrows: true };
    await expect(access.check(careless, user('own'))).resolves.toEqual(own('own'));
    await expect(access.check({ ...careless, narrows: false }, user('own'))).rejects.toEqual(
      refused('access.rows-too-narrow'),
    );
  });

  it('refuses what they do not, and whoever is no member', async () => {
    await expect(access.check(moveDeal, user('vic'))).rejects.toEqual(refused('access.permission-missing'));
    await expect(access.check(moveDeal, user('eve'))).rejects.toEqual(refused('access.permission-missing'));
  });

  it('refuses an ended session, also one that was valid a moment ago', async () => {
    await access.check(moveDeal, user('ada', 's1'));
    members.revoked.add('s1');
    await expect(access.check(moveDeal, user('ada', 's1'))).rejects.toEqual(refused('access.session-revoked'));
  });

  it('refuses a service that speaks for a kind of principal it never meets', async () => {
    const billing: Caller = { ...user('ada'), service: 'billing' };
    await expect(access.check(moveDeal, billing)).rejects.toEqual(refused('access.principal-not-allowed'));
    const agent: Caller = { service: 'gateway', actor: { tenantId, principal: { kind: 'agent', id: 'bot' } } };
    await expect(access.check(moveDeal, agent)).rejects.toEqual(refused('access.principal-not-allowed'));
  });

  it('refuses a service that says it is another service', () =>
    expect(access.check(readKeys, service('crm', 'identity'))).rejects.toEqual(
      refused('access.principal-not-allowed'),
    ));

  it('opens internal doors to services alone, and to the gateway only those that it filters itself', async () => {
    await access.check(readKeys, service('crm', 'crm'));
    await access.check(readFeed, service('gateway', 'gateway'));
    await expect(access.check(readKeys, service('gateway', 'gateway'))).rejects.toEqual(
      refused('access.permission-missing'),
    );
    await expect(access.check(readKeys, user('ada'))).rejects.toEqual(refused('access.permission-missing'));
  });

  it('gives whoever acts for a user no more than that user holds (check 54)', async () => {
    await access.check(moveDeal, service('agents', 'agents', 'ada'));
    await expect(access.check(moveDeal, service('agents', 'agents', 'vic'))).rejects.toEqual(
      refused('access.permission-missing'),
    );
    const agent: Caller = {
      service: 'agents',
      actor: { tenantId, principal: { kind: 'agent', id: 'bot' }, onBehalfOf: 'vic' },
    };
    await expect(access.check(moveDeal, agent)).rejects.toEqual(refused('access.permission-missing'));
  });

  it('opens what is about oneself to users alone', async () => {
    await access.check(me, user('eve'));
    await expect(access.check(me, service('crm', 'crm'))).rejects.toEqual(refused('access.permission-missing'));
  });

  it('says which fields are hidden, and refuses to write those that are left out', async () => {
    const held = new KnownMembers({
      all: { ...withFields('deals:read', 'all'), ...withFields('deals:write', 'team') },
      less: { ...withFields('deals:read', 'all', ['title']), ...withFields('deals:write', 'team', ['stage']) },
    });
    const doors = new Access(held);
    const readDeal = { name: 'crm.deals-by-ids', permission: 'deals:read', narrows: true } as const;
    const cards = { name: 'crm.cards', permission: 'deals:read', also: ['deals:read'], narrows: true } as const;
    expect(await doors.check(readDeal, user('all'))).toEqual(everyRow);
    expect(await doors.check(readDeal, user('less'))).toEqual({ rows: 'all', hides: ['deals:read.title'] });
    expect((await doors.check(cards, user('less'))).hides).toContain('deals:read.title');
    const moving = { ...narrowing, writes: ['stage'] };
    await expect(doors.check(moving, user('less'))).rejects.toEqual(refused('access.field-not-allowed'));
    await expect(doors.check(moving, service('agents', 'agents', 'less'))).rejects.toEqual(
      refused('access.field-not-allowed'),
    );
    await expect(doors.check(moving, user('all'))).resolves.toMatchObject({ rows: 'team' });
    await expect(doors.check(narrowing, user('less')), 'a door that says of none').resolves.toBeDefined();
    expect(await doors.check(readDeal, service('crm', 'crm'))).toEqual(everyRow);
  });
});
