import type { Permission } from '@parley/contracts';

/** An organization's agent, with what its role lets it do now. */
export type ActiveAgent = { readonly agentId: string; readonly permissions: readonly Permission[] };

export abstract class AgentDirectory {
  /** The agent that answers chats: the one that was added first, or nobody. */
  abstract find(tenantId: string): Promise<ActiveAgent | null>;
}
