import { builtInGrants, grantsOf } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { changeableRoles, type Circle, endable, type ListedMember } from './managing.js';

const of = (roles: readonly string[], more: Partial<ListedMember> = {}): ListedMember => ({
  memberId: 'm1',
  principal: { kind: 'user', id: 'u1' },
  roles,
  status: 'active',
  ...more,
});
const managed = (
  acting: string,
  member: ListedMember | undefined,
  ownerCount = 2,
): { memberId: string; circle: Circle } => ({
  memberId: 'm1',
  circle: {
    ...{ acting: [acting], held: builtInGrants([acting]) },
    ...{ member, memberHolds: builtInGrants(member?.roles ?? []), activeUserIds: [], ownerCount },
  },
});
const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

describe('managing members', () => {
  it('is open to an admin where the member is no owner', () => {
    expect(endable(managed('admin', of(['bidi'])))).toEqual(of(['bidi']));
    expect(changeableRoles(managed('admin', of(['bidi'])), ['viewer'])).toEqual(of(['bidi']));
  });

  it('leaves owners to owners', () => {
    expect(() => endable(managed('admin', of(['owner'])))).toThrow(refused('identity.member.owners-only'));
    expect(() => changeableRoles(managed('admin', of(['owner'])), ['viewer'])).toThrow(
      refused('identity.member.owners-only'),
    );
    expect(endable(managed('owner', of(['owner'])))).toEqual(of(['owner']));
  });

  it('lets only owners make owners', () => {
    expect(() => changeableRoles(managed('admin', of(['bidi'])), ['owner'])).toThrow(
      refused('identity.member.owners-only'),
    );
    expect(changeableRoles(managed('owner', of(['bidi'])), ['owner'])).toEqual(of(['bidi']));
  });

  it('leaves whoever holds more to whoever holds as much, also while suspended', () => {
    const lesser = (member: ListedMember): { memberId: string; circle: Circle } => {
      const { circle } = managed('admin', member);
      return { memberId: 'm1', circle: { ...circle, held: { ...grantsOf.viewer, 'members:manage': 'all' } } };
    };
    for (const roles of [['admin'], ['bidi'], ['operator']])
      for (const status of ['active', 'suspended'] as const) {
        expect(() => endable(lesser(of(roles, { status })))).toThrow(refused('identity.member.holds-more'));
        expect(() => changeableRoles(lesser(of(roles, { status })), ['viewer'])).toThrow(
          refused('identity.member.holds-more'),
        );
      }
    expect(endable(lesser(of(['viewer']))).roles).toEqual(['viewer']);
  });

  it('mutant twin: asked only whether the other is an owner, a lesser manager removes an admin', () => {
    const { circle } = managed('admin', of(['admin']));
    const lesser = { memberId: 'm1', circle: { ...circle, held: { 'members:manage': 'all' } as const } };
    expect(() => endable(lesser)).toThrow(refused('identity.member.holds-more'));
    expect(endable({ ...lesser, circle: { ...lesser.circle, memberHolds: {} } }).roles).toEqual(['admin']);
  });

  it('never loses the last active owner', () => {
    expect(() => endable(managed('owner', of(['owner']), 1))).toThrow(refused('identity.member.last-owner'));
    expect(() => changeableRoles(managed('owner', of(['owner']), 1), ['admin'])).toThrow(
      refused('identity.member.last-owner'),
    );
    expect(changeableRoles(managed('owner', of(['owner']), 1), ['owner', 'bidi'])).toEqual(of(['owner']));
    expect(endable(managed('owner', of(['owner'], { status: 'suspended' }), 1)).status).toBe('suspended');
  });

  it('keeps agents and users apart', () => {
    const agent = of(['ai_agent'], { principal: { kind: 'agent', id: 'a1' } });
    expect(() => changeableRoles(managed('owner', agent), ['admin'])).toThrow(
      refused('identity.member.agent-keeps-role'),
    );
    const own = '0198a1e0-0000-7000-8000-000000000001';
    expect(changeableRoles(managed('owner', agent), [own])).toBe(agent);
    expect(changeableRoles(managed('owner', of([own], { principal: agent.principal })), ['ai_agent'])).toBeTruthy();
    expect(() => changeableRoles(managed('owner', of(['bidi'])), ['ai_agent'])).toThrow(
      refused('identity.member.role-of-agents'),
    );
    expect(endable(managed('admin', agent))).toBe(agent);
  });

  it('finds nobody who is not here', () => {
    for (const member of [undefined, of(['bidi'], { status: 'removed' })])
      expect(() => endable(managed('owner', member))).toThrow(refused('identity.member.not-found'));
  });

  it('mutant twin: counted without looking at who is suspended, the last owner would be lost', () => {
    const everyOwner = 2;
    expect(() => endable(managed('owner', of(['owner']), everyOwner))).not.toThrow();
    const active = everyOwner - 1;
    expect(() => endable(managed('owner', of(['owner']), active))).toThrow(refused('identity.member.last-owner'));
  });
});
