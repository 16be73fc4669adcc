import { AgentGuardianSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgentGuardian } from '../agent-guardian.js';
import { setAgentGuardian } from './set-agent-guardian.js';

const ids = { agentId: 'agent', guardianId: 'ada' };
const asked = { ...ids, agent: { kind: 'agent' }, guardian: { kind: 'user' } } as const;
const set = AgentGuardianSet(ids);

const given = scenario({ initial: initialAgentGuardian, evolve, decide: setAgentGuardian });

describe('set agent guardian', () => {
  it('makes a member answer for an agent', () => given().when(asked).then(set));

  it('makes another one', () =>
    given(set)
      .when({ ...asked, guardianId: 'bob' })
      .then(AgentGuardianSet({ ...ids, guardianId: 'bob' })));

  it('does nothing where it is so', () => given(set).when(asked).thenNothing());

  it('refuses who is no agent here', () => {
    for (const agent of [undefined, { kind: 'user' } as const])
      given()
        .when({ ...asked, agent })
        .thenRefused('identity.agent.not-found');
  });

  it('refuses a guardian who is no active member, or an agent: nobody would answer', () => {
    for (const guardian of [undefined, { kind: 'agent' } as const])
      given()
        .when({ ...asked, guardian })
        .thenRefused('identity.agent.guardian-not-found');
  });
});
