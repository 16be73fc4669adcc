import { agentVersion } from './agent.errors.js';

/** An agent as its reader saw it: how it is called and its membership are two streams, and its version counts both. */
export type ReadAgent = {
  readonly agentId: string;
  readonly versions: readonly [member: number, agent: number];
  readonly expectedVersion: number | undefined;
};

export function checkAgentVersion({ agentId, versions: [member, agent], expectedVersion }: ReadAgent): void {
  const version = member + agent;
  if (expectedVersion !== undefined && expectedVersion !== version) throw agentVersion(agentId, version);
}
