import { type EventOf, OrganizationCreated, type Recorded, recordKinds } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { createBuiltInFields } from '../create-built-in-fields/create-built-in-fields.js';
import { fieldsStream } from '../field.js';

const consumer = 'crm.built-in-fields.v1';

/** Every organization begins with the built-in fields; a consumer of its own, so that those that were there get them too. */
@Reacts({ consumer, events: [OrganizationCreated] })
export class BuiltInFieldsReactor implements Reactor<typeof OrganizationCreated> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handle(event: Recorded<EventOf<typeof OrganizationCreated>>, { events }: Effect) {
    const { tenantId } = event.envelope;
    const ids = await this.identifiers.of(tenantId);
    const context = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    for (const recordKind of recordKinds)
      await events.update(fieldsStream(tenantId, ids.fieldsOf(recordKind)), context, (fields) =>
        createBuiltInFields({ recordKind, ids }, fields),
      );
  }
}
