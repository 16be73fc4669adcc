import {
  type EventOf,
  type Recorded,
  TerritoriesApplicationAdvanced,
  TerritoriesApplicationRequested,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { kinds } from '../matching/conditions.table.js';
import { TerritoryTakes } from '../matching/territory-takes.adapter.js';
import { territoriesOf } from '../territory-list/territories.table.js';
import { advanceApplication, endApplication, firstPlace } from './advance-application.js';
import { applicationStream } from './application.js';
import { isLastApplication } from './territory-application.table.js';

const consumer = 'crm.on-territory-application.v1';

type Heard = typeof TerritoriesApplicationRequested | typeof TerritoriesApplicationAdvanced;

/** So many that no writing transaction lasts: xmin is the whole cluster's. */
const PIECE = 100;

/** Each piece is one transaction, and says where the next begins: what stops goes on from there. */
@Reacts({ consumer, events: [TerritoriesApplicationRequested, TerritoriesApplicationAdvanced] })
export class OnApplicationReactor implements Reactor<Heard> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<Heard>>, { em, events }: Effect) {
    const { applicationId } = event.data;
    const context = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    const stream = applicationStream(context.actor.tenantId, applicationId);
    if (!(await isLastApplication(em, applicationId))) {
      await events.update(stream, context, (application) => endApplication(applicationId, application));
      return;
    }
    const place = event.type === 'crm.territory-application.advanced' ? event.data.next : firstPlace;
    const takes = new TerritoryTakes(await territoriesOf(em), { em, events, context });
    const beyond = { where: `${kinds[place.records].id} > ?::uuid`, values: [place.after] };
    const { assignedCount, lookedAt, last } = await takes.take(place.records, beyond, PIECE);

    const piece = { applicationId, place, assignedCount, last: lookedAt < PIECE ? undefined : last };
    await events.update(stream, context, (application) => advanceApplication(piece, application));
  }
}
