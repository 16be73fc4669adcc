import { type EventOf, OrganizationCreated, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { createDefaultPipeline } from '../create-default-pipeline/create-default-pipeline.js';
import { pipelineStream } from '../pipeline.js';

const consumer = 'crm.on-organization-created.v1';

/** Every organization begins with the default pipeline. */
@Reacts({ consumer, events: [OrganizationCreated] })
export class OnOrganizationCreatedReactor implements Reactor<typeof OrganizationCreated> {
  constructor(
    private readonly identifiers: CrmIdentifiers,
    private readonly clock: Clock,
  ) {}

  async handle(event: Recorded<EventOf<typeof OrganizationCreated>>, { events }: Effect) {
    const { tenantId } = event.envelope;
    const { pipeline } = await this.identifiers.of(tenantId);
    const context = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    await events.update(pipelineStream(tenantId, pipeline.pipelineId), context, (existing) =>
      createDefaultPipeline(pipeline, existing),
    );
  }
}
