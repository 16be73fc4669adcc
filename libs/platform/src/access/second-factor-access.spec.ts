import { describe, expect, it } from 'vitest';

import type { Caller } from './access.js';
import { alone, Memberships } from './memberships.port.js';
import { SecondFactorAccess } from './second-factor-access.js';

const tenantId = '018f0000-0000-7000-8000-000000000001';
const door = { name: 'crm.list-deals', permission: 'deals:read' } as const;
const required = expect.objectContaining({ code: 'access.second-factor-required' }) as unknown;

class Everybody extends Memberships {
  grantsOf = () => Promise.resolve({ 'deals:read': 'all' } as const);
  teamsOf: Memberships['teamsOf'] = (_, principal) => Promise.resolve(alone(principal));
  isRevoked = () => Promise.resolve(false);
}

/** Where a second factor is required, and those lack one. */
const accessWhere = (lacking: readonly string[], guardianId: string | undefined) =>
  new SecondFactorAccess({
    memberships: new Everybody(),
    secondFactors: {
      ruleFor: (_, userId) => Promise.resolve({ isRequired: true, isLacking: lacking.includes(userId) }),
    },
    guardians: { guardianOf: () => Promise.resolve(guardianId) },
  });

const agent = (onBehalfOf?: string): Caller => ({
  service: 'agents',
  actor: { tenantId, principal: { kind: 'agent', id: 'sonya' }, ...(onBehalfOf !== undefined && { onBehalfOf }) },
});

describe('an agent where a second factor is required', () => {
  it('is held while its guardian lacks one, also where it acts for somebody who has one', async () => {
    const access = accessWhere(['gus'], 'gus');
    await expect(access.check(door, agent())).rejects.toEqual(required);
    await expect(access.check(door, agent('ada'))).rejects.toEqual(required);
  });

  it('is held while whoever it acts for lacks one', () =>
    expect(accessWhere(['ada'], 'gus').check(door, agent('ada'))).rejects.toEqual(required));

  it('works while both have one, and where nobody answers for it', async () => {
    await expect(accessWhere([], 'gus').check(door, agent('ada'))).resolves.toMatchObject({ rows: 'all' });
    await expect(accessWhere(['gus'], undefined).check(door, agent())).resolves.toMatchObject({ rows: 'all' });
  });

  it('mutant twin: without a look at the guardian it would work on', async () => {
    const access = accessWhere(['gus'], undefined);
    await expect(access.check(door, agent())).resolves.toMatchObject({ rows: 'all' });
  });
});
