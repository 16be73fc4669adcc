import { AgentGuardianNamed, AgentGuardianSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgent } from '../agent.js';
import { acceptGuardianship } from './accept-guardianship.js';

const asked = { agentId: 'agent', userId: 'ada', isAgent: true, isMember: true };
const named = AgentGuardianNamed({ agentId: 'agent', guardianId: 'ada' });
const set = AgentGuardianSet({ agentId: 'agent', guardianId: 'ada' });
const given = scenario({ initial: initialAgent, evolve, decide: acceptGuardianship });
const notFound = 'identity.agent.guardianship-not-found';

describe('accept guardianship', () => {
  it('makes whoever was asked answer for the agent', () => given(named).when(asked).then(set));

  it('does nothing where it is so', () => given(named, set).when(asked).thenNothing());

  it('is for whoever was asked, and asked last', () => {
    given().when(asked).thenRefused(notFound);
    given(named)
      .when({ ...asked, userId: 'bob' })
      .thenRefused(notFound);
    given(named, AgentGuardianNamed({ agentId: 'agent', guardianId: 'bob' }))
      .when(asked)
      .thenRefused(notFound);
  });

  it('is no more for whoever is no active member, nor of an agent that is gone', () => {
    given(named)
      .when({ ...asked, isMember: false })
      .thenRefused(notFound);
    given(named)
      .when({ ...asked, isAgent: false })
      .thenRefused('identity.agent.not-found');
  });
});
