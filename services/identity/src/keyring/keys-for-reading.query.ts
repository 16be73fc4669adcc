import { type InputOf, KeysForReading } from '@parley/contracts';
import { Keyring } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

@Answers(KeysForReading)
export class KeysForReadingQuery implements Answerer<typeof KeysForReading> {
  constructor(private readonly keyring: Keyring) {}

  async answer({ subjectIds }: InputOf<typeof KeysForReading>, { tenantId }: Actor) {
    const found = await this.keyring.forReading(tenantId, subjectIds);
    return {
      keys: [...found].map(([subjectId, keys]) => ({
        subjectId,
        versions: keys.map(({ version, key }) => ({ version, key: key.toString('base64') })),
      })),
    };
  }
}
