import { AgentGuardianNamed, AgentGuardianSet } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgent } from '../agent.js';
import { onMemberRemoved } from './on-member-removed.js';

const orphaned = { agentId: 'agent', formerId: 'gus', guardianId: 'ada', isOneself: false, hasComeBack: false };
const guarded = AgentGuardianSet({ agentId: 'agent', guardianId: 'gus' });
const named = AgentGuardianNamed({ agentId: 'agent', guardianId: 'ada' });
const set = AgentGuardianSet({ agentId: 'agent', guardianId: 'ada' });
const given = scenario({ initial: initialAgent, evolve, decide: onMemberRemoved });

describe('an agent whose guardian was removed', () => {
  it('is offered to whoever goes on, once', () => {
    given(guarded).when(orphaned).then(named);
    given(guarded, named).when(orphaned).thenNothing();
  });

  it('is at once whose who takes it over by removing the guardian', () =>
    given(guarded)
      .when({ ...orphaned, isOneself: true })
      .then(set));

  it('stays with a guardian who came back before anybody heard of the removal', () =>
    given(guarded)
      .when({ ...orphaned, hasComeBack: true })
      .thenNothing());

  it('stays with whom it was given since', () => given(guarded, set).when(orphaned).thenNothing());
});
