import { AgentGuardianNamed, AgentGuardianSet, grantsOf } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgent } from '../agent.js';
import { setAgentGuardian } from './set-agent-guardian.js';

const ids = { agentId: 'agent', guardianId: 'ada' };
const grants = { held: grantsOf.admin, memberHolds: grantsOf.ai_agent };
const asked = { ...ids, ...grants, isOneself: true, agent: { kind: 'agent' }, guardian: { kind: 'user' } } as const;
const set = AgentGuardianSet(ids);

const bob = { ...asked, guardianId: 'bob', isOneself: false };
const named = AgentGuardianNamed({ ...ids, guardianId: 'bob' });

const given = scenario({ initial: initialAgent, evolve, decide: setAgentGuardian });

describe('set agent guardian', () => {
  it('makes oneself answer for an agent', () => given().when(asked).then(set));

  it('makes oneself answer instead of another', () =>
    given(set)
      .when({ ...asked, guardianId: 'bob' })
      .then(AgentGuardianSet({ ...ids, guardianId: 'bob' })));

  it('only asks another one, and asks once', () => {
    given(set).when(bob).then(named);
    given(set, named).when(bob).thenNothing();
  });

  it('does nothing where it is so, and takes back what another one was asked', () => {
    given(set).when(asked).thenNothing();
    given(set, named)
      .when({ ...asked, isOneself: false })
      .then(set);
  });

  it('leaves alone an agent that holds more than whoever asks', () =>
    given()
      .when({ ...asked, held: { 'members:manage': 'all' } })
      .thenRefused('identity.member.holds-more'));

  it('mutant twin: taken for oneself, whoever is named would answer without having said so', () =>
    given(set)
      .when({ ...bob, isOneself: true })
      .then(AgentGuardianSet({ ...ids, guardianId: 'bob' })));

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
