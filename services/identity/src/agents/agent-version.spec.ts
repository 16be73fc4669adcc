import { describe, expect, it } from 'vitest';

import { checkAgentVersion } from './agent-version.js';

const check = (expectedVersion?: number) => checkAgentVersion({ agentId: 'sdr', versions: [1, 2], expectedVersion });

describe('the version of an agent', () => {
  it('counts what changed of it and of its membership', () => expect(() => check(3)).not.toThrow());

  it('is nothing to whoever doesn’t say what they read', () => expect(() => check()).not.toThrow());

  it('refuses what somebody changed meanwhile, and says where it stands', () =>
    expect(() => check(2)).toThrow(
      expect.objectContaining({ code: 'identity.agent.version', details: { agentId: 'sdr', currentVersion: 3 } }),
    ));
});
