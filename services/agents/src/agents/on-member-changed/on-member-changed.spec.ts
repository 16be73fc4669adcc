import { AgentAdded, AgentRemoved } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialAgent } from '../agent.js';
import { addAgent, removeAgent } from './on-member-changed.js';

const sdr = { agentId: 'sdr' };

describe('on member changed', () => {
  const added = scenario({ initial: initialAgent, evolve, decide: addAgent });
  const removed = scenario({ initial: initialAgent, evolve, decide: removeAgent });

  it('an agent that became a member works', () => added().when(sdr).then(AgentAdded(sdr)));
  it('is added once', () => added(AgentAdded(sdr)).when(sdr).thenNothing());
  it('may come back', () => added(AgentAdded(sdr), AgentRemoved(sdr)).when(sdr).then(AgentAdded(sdr)));
  it('one that is no member any more stops', () => removed(AgentAdded(sdr)).when(sdr).then(AgentRemoved(sdr)));
  it('is removed once', () => removed().when(sdr).thenNothing());
});
