import { EraseSubject, type InputOf } from '@parley/contracts';
import { EventStore, Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { eraseSubject, subjectStream } from './subject.js';

/** The key goes first: should the event be lost, asking again under the same key says it. */
@Handles(EraseSubject)
export class EraseSubjectHandler implements Handler<typeof EraseSubject> {
  constructor(
    private readonly keyring: Keyring,
    private readonly events: EventStore,
  ) {}

  async handle({ subjectId }: InputOf<typeof EraseSubject>, context: CommandContext) {
    const { tenantId } = context.actor;
    await this.keyring.erase(tenantId, subjectId);
    const { position } = await this.events.update(subjectStream(tenantId, subjectId), context, () =>
      eraseSubject(subjectId),
    );
    return { id: subjectId, position };
  }
}
