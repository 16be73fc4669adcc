import { AgentCreated, AgentRenamed } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgent } from '../agent.js';
import { renameAgent } from './rename-agent.js';

const sonya = { agentId: 'sdr', name: 'Sonya' };
const anton = { ...sonya, name: 'Anton' };

describe('rename agent', () => {
  const given = scenario({ initial: initialAgent, evolve, decide: renameAgent });

  it('calls it otherwise', () =>
    given(AgentCreated(sonya))
      .when(anton)
      .then(AgentRenamed({ ...anton, fromName: 'Sonya' })));
  it('once', () => given(AgentCreated(sonya)).when(sonya).thenNothing());
  it('gives a name to one that came without', () => given().when(sonya).then(AgentRenamed(sonya)));
});
