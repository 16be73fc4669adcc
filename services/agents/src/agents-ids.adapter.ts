import { derivedId, Keyring } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

/** The ids that follow from what a run answers: what is repeated after a crash is the same run and the same proposals. */
export type AgentsIds = {
  readonly turnOf: (firstMessageId: string) => string;
  readonly runOf: (turnId: string) => string;
  readonly proposalOf: (runId: string, action: string) => string;
};

@Injectable()
export class AgentsIdentifiers {
  constructor(private readonly keyring: Keyring) {}

  async of(tenantId: string): Promise<AgentsIds> {
    const indexKey = await this.keyring.indexKey(tenantId);
    const id = (naturalKey: string) => derivedId(indexKey, naturalKey);
    return {
      turnOf: (firstMessageId) => id(`agents:turn:${firstMessageId}`),
      runOf: (turnId) => id(`agents:run:${turnId}`),
      proposalOf: (runId, action) => id(`agents:proposal:${runId}:${action}`),
    };
  }
}
