import { AgentCreated, AgentGuardianSet } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { onlyUsersAnswer } from '../agent.errors.js';
import { evolve, initialAgent } from '../agent.js';
import { createAgent } from './create-agent.js';

const ann: Actor = { tenantId: 'roofs', principal: { kind: 'user', id: 'ann' } };
const sdr = { agentId: 'sdr', name: 'Sonya' };
const [created, answered] = [AgentCreated(sdr), AgentGuardianSet({ agentId: 'sdr', guardianId: 'ann' })];

describe('create agent', () => {
  const given = scenario({ initial: initialAgent, evolve, decide: createAgent });

  it('gives it a name, and whoever creates it as guardian', () =>
    given()
      .when({ ...sdr, creator: ann })
      .then(created, answered));
  it('once', () =>
    given(created, answered)
      .when({ ...sdr, creator: ann })
      .thenNothing());
  it('never without somebody who answers for it', () => {
    const agent: Actor = { tenantId: 'roofs', principal: { kind: 'agent', id: 'another' } };
    given()
      .when({ ...sdr, creator: agent })
      .thenRefused(onlyUsersAnswer().code);
  });
});
