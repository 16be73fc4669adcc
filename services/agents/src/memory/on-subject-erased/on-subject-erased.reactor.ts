import { type EventOf, type Recorded, SubjectErased } from '@parley/contracts';
import { type Reactor, Reacts } from '@parley/platform';

import { Vectors } from '../vectors/vectors.port.js';

/** A vector says something of what was said: it goes with its subject. */
@Reacts({ consumer: 'agents.on-subject-erased.v1', events: [SubjectErased] })
export class OnSubjectErasedReactor implements Reactor<typeof SubjectErased> {
  constructor(private readonly vectors: Vectors) {}

  async handle({ data, envelope }: Recorded<EventOf<typeof SubjectErased>>) {
    await this.vectors.forget(envelope.tenantId, data.subjectId);
  }
}
