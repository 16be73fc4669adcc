import type { OpenWork } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { goesOn, settled } from './hand-over.js';

const none: OpenWork = {
  ...{
    dealCount: 0,
    contactCount: 0,
    leadCount: 0,
    taskCount: 0,
    chatCount: 0,
    followUpCount: 0,
    channelAccountCount: 0,
    agentCount: 0,
  },
};
const [bob, team] = [{ assigneeId: 'bob' }, { assigneeId: null, teamId: 'sales' }];
const codeOf = (work: OpenWork, to: Parameters<typeof settled>[0]['to']) => {
  try {
    return settled({ work, to });
  } catch (error) {
    return error instanceof DomainError ? error.code : error;
  }
};

describe('open work of whoever goes', () => {
  it('is nothing to anybody where there is none', () => {
    expect(codeOf(none, null)).toBeNull();
    expect(codeOf(none, team)).toBe(team);
  });

  it.each([
    'dealCount',
    'contactCount',
    'leadCount',
    'taskCount',
    'chatCount',
    'followUpCount',
    'channelAccountCount',
    'agentCount',
  ] as const)('keeps them here while nobody goes on with it: %s', (kind) => {
    expect(codeOf({ ...none, [kind]: 1 }, null)).toBe('identity.member.has-open-work');
    expect(codeOf({ ...none, [kind]: 1 }, bob)).toBe(bob);
  });

  it('needs a member for what goes out in somebody’s name, and for agents', () => {
    for (const kind of ['followUpCount', 'agentCount'])
      expect(codeOf({ ...none, [kind]: 1 }, team)).toBe('identity.member.work-needs-member');
    for (const kind of ['dealCount', 'contactCount', 'leadCount', 'taskCount', 'chatCount', 'channelAccountCount'])
      expect(codeOf({ ...none, [kind]: 1 }, team)).toBe(team);
  });
});

describe('open work that goes to several', () => {
  const mixed = { ...none, dealCount: 2, followUpCount: 1 };
  const nobody = { assigneeId: null };

  it('needs somebody for each kind that there is', () => {
    const both = { ...nobody, instead: { deals: team, followUps: bob } };
    expect(codeOf(mixed, both)).toBe(both);
    expect(codeOf(mixed, { ...nobody, instead: { deals: team } })).toBe('identity.member.has-open-work');
    expect(codeOf(mixed, { ...nobody, instead: { followUps: bob } })).toBe('identity.member.has-open-work');
    expect(codeOf(mixed, { ...team, instead: { deals: bob } })).toBe('identity.member.work-needs-member');
    expect(codeOf({ ...mixed, followUpCount: 0 }, { ...nobody, instead: { deals: team } })).toHaveProperty('instead');
  });
});

describe('whoever goes on', () => {
  const here = { activeUserIds: ['bob', 'ada'], memberIdOf: (id: string) => `member-${id}` };

  it('is still here when the work goes over', () => {
    expect(() => goesOn({ assigneeId: 'kim', teamId: 'sales' }, here)).toThrow(
      expect.objectContaining({ code: 'identity.member.successor-not-found', details: { memberId: 'member-kim' } }),
    );
    const instead = { chats: { assigneeId: 'kim' } };
    expect(() => goesOn({ assigneeId: 'bob', instead }, here)).toThrow(
      expect.objectContaining({ details: { memberId: 'member-kim' } }),
    );
    for (const to of [bob, team, null]) expect(() => goesOn(to ?? null, here)).not.toThrow();
  });
});
