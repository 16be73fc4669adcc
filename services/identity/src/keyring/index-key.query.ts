import { GetIndexKey } from '@parley/contracts';
import { Keyring } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

@Answers(GetIndexKey)
export class IndexKeyQuery implements Answerer<typeof GetIndexKey> {
  constructor(private readonly keyring: Keyring) {}

  async answer(_: object, { tenantId }: Actor) {
    const key = await this.keyring.indexKey(tenantId);
    return { key: key.toString('base64') };
  }
}
