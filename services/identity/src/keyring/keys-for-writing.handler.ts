import { type InputOf, KeysForWriting } from '@parley/contracts';
import { Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

@Handles(KeysForWriting)
export class KeysForWritingHandler implements Handler<typeof KeysForWriting> {
  constructor(private readonly keyring: Keyring) {}

  async handle({ subjectIds }: InputOf<typeof KeysForWriting>, { actor }: CommandContext) {
    const keys = await this.keyring.forWriting(actor.tenantId, subjectIds);
    return {
      keys: [...keys].map(([subjectId, { version, key }]) => ({ subjectId, version, key: key.toString('base64') })),
    };
  }
}
